package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

import java.util.Optional;
import java.util.OptionalLong;

/// A stream whose numbers up to `until` may be missing at a consumer, because they were given out
/// before it was registered, or between the backup and the restoration of its inbox.
public record Adoption(StreamId stream, long until) {
    boolean isCompleteAt(Position position) {
        return position.isPast(until);
    }

    /// What is missing behind a position when no more is coming: up to the lowest number that
    /// waits, never beyond `until`. Nothing if the next number is there.
    Optional<Gap> missing(Position position, OptionalLong lowestWaiting) {
        long last = Math.min(until, lowestWaiting.orElse(Long.MAX_VALUE) - 1);
        return position.isPast(last)
                ? Optional.empty()
                : Optional.of(new Gap(stream, position.lastSeq() + 1, last));
    }
}
