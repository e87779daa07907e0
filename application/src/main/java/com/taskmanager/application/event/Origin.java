package com.taskmanager.application.event;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// Where a change comes from; every event it makes carries this.
///
/// `source` is the service (`/tasks/backend-service`), `correlationId` the request that began it,
/// `causationId` the event that caused it, `traceparent` the W3C trace context of the change.
/// `client` is personal data: events carry it, logs never.
public record Origin(
        String source,
        Actor actor,
        String correlationId,
        @Nullable UUID causationId,
        @Nullable String traceparent,
        Client client) {

    /// What is known of the request's sender.
    public record Client(@Nullable String ipAddress, @Nullable String userAgent) {
        public static final Client UNKNOWN = new Client(null, null);
    }
}
