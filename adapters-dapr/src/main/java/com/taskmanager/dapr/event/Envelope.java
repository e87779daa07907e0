package com.taskmanager.dapr.event;

import com.taskmanager.application.event.OutboxEvent.Metadata;
import com.taskmanager.application.event.StreamPlace;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;

/// The attributes of an event round its data: CloudEvents 1.0, structured JSON.
record Envelope(UUID id, String source, EventType type, UserId user, Metadata metadata) {
    private static final int SEQUENCE_DIGITS = 20;

    ObjectNode around(ObjectNode data, StreamPlace place) {
        var json =
                Json.object()
                        .put("specversion", "1.0")
                        .put("id", id.toString())
                        .put("source", source)
                        .put("type", type.wireName())
                        .put("subject", metadata.subject())
                        .put("time", WireTime.utc(metadata.occurredAt()))
                        .put("datacontenttype", "application/json")
                        .put("dataschema", type.schema().value())
                        .put("partitionkey", user.value())
                        .put("sequence", padded(place.sequence()))
                        .put("epoch", Long.toString(place.epoch()));
        putTrace(json, metadata.traceparent());
        return putCauses(json).set("data", data);
    }

    /// Dapr overwrites `traceparent` where `traceid` is missing.
    private static void putTrace(ObjectNode json, @Nullable String traceparent) {
        if (traceparent != null) {
            json.put("traceid", traceparent).put("traceparent", traceparent);
        }
    }

    private ObjectNode putCauses(ObjectNode json) {
        json.put("correlationid", metadata.correlationId());
        var causationId = metadata.causationId();
        return causationId == null ? json : json.put("causationid", causationId.toString());
    }

    /// All digits, so that no event changes its size with its number.
    private static String padded(long sequence) {
        var digits = Long.toString(sequence);
        return "0".repeat(SEQUENCE_DIGITS - digits.length()) + digits;
    }
}
