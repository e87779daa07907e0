package com.taskmanager.dapr.event;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.port.VoidedEvents;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/// Rewrites stored CloudEvents into voided ones, checked against the committed JSON Schemas. Safe
/// to share.
public final class CloudVoidedEvents implements VoidedEvents {
    private static final EventType TYPE = EventType.STREAM_VOIDED;

    private final SchemaChecks checks = new SchemaChecks();

    @Override
    public OutboxEvent inPlaceOf(OutboxEvent event, String reason) {
        var json = (ObjectNode) Json.parse(event.data().bytes());
        var data = data(event, json.path("type").asString(), reason);
        json.put("type", TYPE.wireName()).put("dataschema", TYPE.schema().value());
        json.set("data", data);
        require(checks.objectionToEnvelope(json));
        require(checks.objectionToData(TYPE, data));
        return new OutboxEvent(
                event.id(),
                event.stream(),
                event.sequence(),
                event.occurredAt(),
                EventData.of(Json.bytes(json)));
    }

    private static ObjectNode data(OutboxEvent event, String type, String reason) {
        return Json.object()
                .put("event_version", "1.0")
                .put("user_id", event.stream().user().value())
                .put("reason", reason)
                .put("voided_type", type);
    }

    private static void require(@Nullable String objection) {
        if (objection != null) {
            throw new IllegalStateException(TYPE.wireName() + " " + objection);
        }
    }
}
