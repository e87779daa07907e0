package com.taskmanager.application.simulation;

import com.taskmanager.application.port.OutcomeUnknown;
import com.taskmanager.application.port.UnitOfWork;

import java.util.function.Supplier;

/// The units of work of one process.
final class Session implements UnitOfWork {
    private final String who;
    private final Database database;
    private final InboxWatch watch;
    private final Crossroads crossroads;
    private final Chance chance;

    Session(String who, Database database, InboxWatch watch, Stage stage) {
        this.who = who;
        this.database = database;
        this.watch = watch;
        this.crossroads = stage.crossroads();
        this.chance = stage.chance();
    }

    @Override
    public <T> T run(Supplier<T> work) {
        if (database.isInTransaction()) {
            return work.get();
        }
        crossroads.pass(who);
        var result = watched(work);
        crossroads.pass(who);
        if (chance.strikes(Trouble.LOST_ANSWERS, 0.02)) {
            throw new OutcomeUnknown("nobody says whether it is committed", new RuntimeException());
        }
        return result;
    }

    @Override
    public <T> T nested(Supplier<T> work) {
        crossroads.pass(who);
        return database.savepoint(work);
    }

    private <T> T watched(Supplier<T> work) {
        try {
            return database.transaction(() -> committing(work));
        } finally {
            watch.look(who);
        }
    }

    private <T> T committing(Supplier<T> work) {
        var result = work.get();
        crossroads.pass(who);
        return result;
    }
}
