package com.taskmanager.application.simulation;

import com.taskmanager.application.inbox.InMemoryRuns;
import com.taskmanager.application.inbox.Inbox;
import com.taskmanager.application.inbox.InboxOperations;
import com.taskmanager.application.inbox.InboxTables;
import com.taskmanager.application.inbox.IssuedNumbers;
import com.taskmanager.application.inbox.UnsentNumbers;

import java.util.List;

/// Where events go to.
record InboxSide(
        Database database,
        InboxTables tables,
        InMemoryRuns runs,
        Inbox.Registry registry,
        InboxWatch watch,
        Effects effects,
        IssuedNumbers issued,
        UnsentNumbers unsent,
        Fates fates,
        List<Reader> readers) {
    InboxOperations.Desk desk() {
        return tables.desk(unsent);
    }

    /// Running the answer restores it, and says what is forgotten.
    Runnable backup() {
        watch.look("backup");
        var rows = database.transactions().backup();
        var done = effects.backup();
        return () -> {
            watch.look("weather");
            rows.run();
            done.run();
            watch.look("weather");
        };
    }
}
