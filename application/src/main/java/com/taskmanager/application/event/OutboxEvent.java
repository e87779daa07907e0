package com.taskmanager.application.event;

import java.time.Instant;
import java.util.UUID;

/// A numbered event as it is stored and published. `data` is the complete structured CloudEvent;
/// nothing after this point looks into it. Beside it stands only what a relay must know of an
/// event: which it is, where it belongs, and how old it is.
public record OutboxEvent(
        UUID id, StreamId stream, long sequence, Instant occurredAt, EventData data) {}
