package com.taskmanager.dapr.event;

import com.taskmanager.application.event.PendingEvent;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/// What the data of every change begins with (`change-data/v1.json`).
final class ChangeData {
    private static final String EVENT_VERSION = "1.0";
    private static final int USER_AGENT_LENGTH_MAX = 512;

    private ChangeData() {}

    static ObjectNode begin(PendingEvent event) {
        var origin = event.origin();
        return Json.object()
                .put("event_version", EVENT_VERSION)
                .put("user_id", event.stream().user().value())
                .put("correlation_id", origin.correlationId())
                .put("actor", WireName.of(origin.actor()))
                .put("ip_address", origin.client().ipAddress())
                .put("user_agent", shortened(origin.client().userAgent()));
    }

    /// Senders write what they like into this header; it is no reason to refuse a change.
    private static @Nullable String shortened(@Nullable String userAgent) {
        return userAgent == null || userAgent.length() <= USER_AGENT_LENGTH_MAX
                ? userAgent
                : userAgent.substring(0, USER_AGENT_LENGTH_MAX);
    }
}
