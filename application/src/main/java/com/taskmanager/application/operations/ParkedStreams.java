package com.taskmanager.application.operations;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.relay.ParkedStream;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/// Streams that wait beside the outbox because the broker refuses their first event.
///
/// Both changes are one transaction under the slot's lock, so that no relay holds a batch that was
/// read before, and put rows back with the `seq` they had: they precede everything that was written
/// since. Both leave the stream unparked; should its next event be refused too, it is parked again.
/// The action is recorded even when there is nothing to release.
///
/// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached, or a
/// relay holds the slot for longer than a lock is waited for; then nothing has happened.
/// [com.taskmanager.application.port.OutcomeUnknown] when the connection was lost in the commit.
public interface ParkedStreams {
    /// Oldest first.
    List<Waiting> list();

    /// Puts all rows back. Answers how many, or nothing when the stream is not parked.
    OptionalInt release(StreamId stream, OperatorAction action);

    /// Like [#release], with something else in the place of the first event: the same id and
    /// number, which must be published, or every consumer waits for it for ever.
    OptionalInt releaseWithout(
            StreamId stream, UnaryOperator<OutboxEvent> replacement, OperatorAction action);

    /// `events` is how many rows wait.
    record Waiting(ParkedStream stream, Instant since, long events) {}
}
