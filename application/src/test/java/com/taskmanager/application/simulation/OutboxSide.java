package com.taskmanager.application.simulation;

import com.taskmanager.application.inbox.Gap;
import com.taskmanager.application.relay.InMemoryOutbox;

/// Where events come from.
record OutboxSide(
        InMemoryOutbox outbox, OutboxWatch watch, Writers writers, Broker broker, Past past) {
    boolean isUnsent(Gap gap) {
        return outbox.events().stream()
                .filter(event -> event.stream().equals(gap.stream()))
                .anyMatch(it -> it.sequence() >= gap.first() && it.sequence() <= gap.last());
    }

    /// Running the answer restores it, and says what is undone.
    Runnable backup() {
        watch.look("backup");
        var rows = outbox.backup();
        var before = past.backup();
        var written = writers.backup();
        return () -> {
            rows.run();
            before.run();
            watch.restored(written.get(), outbox.events());
        };
    }
}
