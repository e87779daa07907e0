package com.taskmanager.dapr.event;

import com.taskmanager.application.event.EventDraft;
import com.taskmanager.application.event.PendingEvent;
import com.taskmanager.application.event.StreamPlace;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventFormat;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/// Writes events as CloudEvents 1.0 in structured JSON, checked against the committed JSON Schemas
/// before anybody gets to see them. Safe to share.
public final class CloudEventFormat implements EventFormat {
    /// Of the same form as all of them, so that what is valid with it is valid.
    private static final StreamPlace ANY_PLACE = new StreamPlace(1, 1);

    private final SchemaChecks checks;

    public CloudEventFormat() {
        this(new SchemaChecks());
    }

    CloudEventFormat(SchemaChecks checks) {
        this.checks = checks;
    }

    @Override
    public EventDraft write(PendingEvent event) {
        var type = type(event);
        var data = data(event);
        var json = new Envelope(event, type).around(data, ANY_PLACE);
        require(checks.objectionToEnvelope(json), type);
        require(checks.objectionToData(type, data), type);
        var bytes = Envelope.withoutPlace(Json.bytes(json));
        return new EventDraft(event.id(), event.stream(), event.content().at(), bytes);
    }

    private static EventType type(PendingEvent event) {
        return isLiveUpdate(event)
                ? TaskUpdateData.type(event.content())
                : TaskEventData.type(event.content());
    }

    private static ObjectNode data(PendingEvent event) {
        return isLiveUpdate(event) ? TaskUpdateData.of(event) : TaskEventData.of(event);
    }

    private static boolean isLiveUpdate(PendingEvent event) {
        if (event.topic().equals(Topic.TASK_UPDATES)) {
            return true;
        }
        if (event.topic().equals(Topic.TASK_EVENTS)) {
            return false;
        }
        throw new IllegalStateException("tasks are not told of on topic " + event.topic());
    }

    private static void require(@Nullable String objection, EventType type) {
        if (objection != null) {
            throw new IllegalStateException(type.wireName() + " " + objection);
        }
    }
}
