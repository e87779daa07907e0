package com.taskmanager.application.event;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// A numbered event as it is stored and published. `data` is the complete structured CloudEvent;
/// nothing after this point looks into it.
public record OutboxEvent(
        UUID id, StreamId stream, long sequence, Metadata metadata, EventData data) {

    /// What can be told of an event without opening it: for the event log and for timelines.
    public record Metadata(
            String type,
            String subject,
            Instant occurredAt,
            String correlationId,
            @Nullable UUID causationId,
            @Nullable String traceparent) {}
}
