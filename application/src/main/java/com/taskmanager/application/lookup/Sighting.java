package com.taskmanager.application.lookup;

import com.taskmanager.application.inbox.EventNumber;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// An event in one of the places where it leaves a trace. `own`: the number is that event's own.
/// `envelope` is null where it could not be read.
public record Sighting(
        UUID id, EventNumber number, boolean own, @Nullable Envelope envelope, Spot spot) {

    /// Where it was seen.
    public sealed interface Spot {
        /// Accepted by the transport; the place may be seen several times.
        record Logged(Instant at) implements Spot {}

        record InOutbox() implements Spot {}

        /// `since` and `cause` are its stream's.
        record Parked(@Nullable Instant since, @Nullable String cause) implements Spot {}

        /// It waits there or is a dead letter.
        record AtConsumer() implements Spot {}
    }
}
