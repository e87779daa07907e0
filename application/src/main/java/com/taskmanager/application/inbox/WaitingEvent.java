package com.taskmanager.application.inbox;

import com.taskmanager.application.event.EventData;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// An event that waits, with its bytes as delivered. `id` is null where it could not be read,
/// `nextAttemptAt` where nothing but an earlier number, or a person, can make it due.
public record WaitingEvent(
        EventNumber number,
        @Nullable UUID id,
        EventData data,
        WaitingReason reason,
        Failures failures,
        @Nullable Instant nextAttemptAt) {

    WaitingEvent dueAt(Instant time) {
        return new WaitingEvent(number, id, data, reason, failures, time);
    }

    boolean isDue(Instant now) {
        return nextAttemptAt != null && !nextAttemptAt.isAfter(now);
    }

    /// How often its effect failed, and what the last failure said.
    public record Failures(int count, @Nullable String lastError) {
        static final Failures NONE = new Failures(0, null);
    }
}
