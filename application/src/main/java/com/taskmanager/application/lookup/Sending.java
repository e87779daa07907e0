package com.taskmanager.application.lookup;

import java.time.Instant;

/// How far an event is on its way to the transport.
public sealed interface Sending {
    record InOutbox() implements Sending {}

    /// Its stream waits because the broker refuses an event of it.
    record Parked() implements Sending {}

    /// In the transport since then, or beyond.
    record Accepted(Instant at) implements Sending {}

    /// The log of what was accepted does not reach back so far, or is switched off.
    record NotOnRecord() implements Sending {}
}
