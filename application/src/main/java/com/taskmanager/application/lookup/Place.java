package com.taskmanager.application.lookup;

import com.taskmanager.application.inbox.DeadLetter;
import com.taskmanager.application.inbox.FiledLetter.Status;

import java.time.Instant;

/// Where an event is at one consumer.
public sealed interface Place {
    record Applied() implements Place {}

    record Waits(WaitingLine.Why why) implements Place {}

    /// A dead letter, which a person may have decided about.
    record Dead(long letter, DeadLetter.Cause cause, String error, Status status)
            implements Place {}

    /// It had not come when a person gave its number up.
    record GivenUp(Instant at) implements Place {}

    /// Not here yet: where it is sent from, or in the transport.
    record NotHere() implements Place {}
}
