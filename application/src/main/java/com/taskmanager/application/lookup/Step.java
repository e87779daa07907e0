package com.taskmanager.application.lookup;

import com.taskmanager.application.inbox.Position.State;

import org.jspecify.annotations.Nullable;

/// A part of an event's way.
public sealed interface Step {
    /// The change was made and the event written beside it.
    record Changed() implements Step {}

    record InOutbox() implements Step {}

    /// The broker refuses an event of its stream, for this reason.
    record Parked(@Nullable String cause) implements Step {}

    /// The transport had accepted it. In one process that is after every consumer took it.
    record Published() implements Step {}

    /// It left the outbox, and the log of what was accepted does not know when.
    record NotOnRecord() implements Step {}

    record AtConsumer(String consumer, Place place, @Nullable State stream) implements Step {}
}
