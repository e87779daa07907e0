package com.taskmanager.application.relay;

import com.taskmanager.application.event.StreamId;

/// A stream whose event `firstSequence` the broker refuses. That one and what follows it wait
/// beside the outbox until a person releases or skips it; what comes before it goes out. `cause` is
/// what the transport said.
public record ParkedStream(StreamId stream, long firstSequence, String cause) {}
