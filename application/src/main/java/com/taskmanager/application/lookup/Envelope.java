package com.taskmanager.application.lookup;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// What an event says of itself outside of its data. `occurredAt` is when the change happened, by
/// the clock of whoever made it; null where an event that could be read only in part does not say.
public record Envelope(
        String type,
        String subject,
        @Nullable Instant occurredAt,
        String correlationId,
        @Nullable UUID causationId,
        @Nullable String traceparent) {}
