package com.taskmanager.application.lookup;

import com.taskmanager.application.inbox.EventNumber;
import com.taskmanager.application.inbox.WaitingReason;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// An event that waits, without its bytes. `id` is null where it could not be read.
public record WaitingLine(String consumer, EventNumber number, @Nullable UUID id, Why why) {
    /// Why, since when, and what was tried. `nextAttemptAt` is null where only an earlier number,
    /// or a person, can make it due.
    public record Why(
            WaitingReason reason,
            Instant since,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable String lastError) {}

    Shelf<WaitingReason> place() {
        var stream = number.stream();
        return new Shelf<>(
                consumer, stream.topic(), why.reason(), stream.user().value(), number.seq());
    }
}
