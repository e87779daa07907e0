package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Something worth counting or logging. Holds nothing that a person wrote.
public sealed interface InboxSignal {
    /// `age`: from the change that the event tells of to the commit of its effect.
    record Applied(String type, Duration age) implements InboxSignal {}

    record Duplicates(int count) implements InboxSignal {}

    record Stored(WaitingReason reason, long count) implements InboxSignal {}

    /// An effect failed, the `attempt`-th time, and is tried again.
    record Failed(EventNumber number, String type, int attempt) implements InboxSignal {}

    record Died(DeadLetter.Cause cause, @Nullable EventNumber number) implements InboxSignal {}

    /// A stream waits for a person.
    record Halted(StreamId stream) implements InboxSignal {}

    /// A whole delivery was sent back. `trouble` is null when the consumer takes none now.
    record Refused(String reason, @Nullable RuntimeException trouble) implements InboxSignal {}

    /// A worker could not work; it goes on later.
    record Stalled(Throwable trouble) implements InboxSignal {}
}
