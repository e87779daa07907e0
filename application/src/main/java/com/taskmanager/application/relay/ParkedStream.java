package com.taskmanager.application.relay;

import com.taskmanager.application.event.StreamId;

/// A stream whose event `firstSequence` the broker refuses. That one and what follows it wait
/// beside the outbox until a person releases or skips it; what comes before it goes out. `cause` is
/// what the transport said.
public record ParkedStream(StreamId stream, long firstSequence, String cause) {
    public static final int CAUSE_CHARS_MAX = 1_000;

    /// Cuts and cleans what the transport said, so that every store takes it.
    public ParkedStream {
        cause = cause.substring(0, Math.min(cause.length(), CAUSE_CHARS_MAX)).replace('\0', ' ');
    }
}
