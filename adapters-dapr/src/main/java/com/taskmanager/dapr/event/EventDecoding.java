package com.taskmanager.dapr.event;

import com.taskmanager.application.event.Actor;
import com.taskmanager.application.event.EventContent;
import com.taskmanager.application.event.EventContent.Kind;
import com.taskmanager.application.event.EventContent.TaskChange;
import com.taskmanager.application.event.Origin;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// An event that fits its schemas, opened.
record EventDecoding(JsonNode event, UserId user) {
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Map<String, Actor> ACTORS = WireName.index(Actor.values());

    UUID id() {
        return UUID.fromString(event.path("id").stringValue());
    }

    String type() {
        return event.path("type").stringValue();
    }

    Instant time() {
        return Instant.parse(event.path("time").stringValue());
    }

    Origin origin() {
        return new Origin(
                event.path("source").stringValue(),
                ACTORS.getOrDefault(data().path("actor").stringValue(""), Actor.SYSTEM),
                event.path("correlationid").stringValue(),
                causationId(),
                traceparent(),
                new Origin.Client(text("ip_address"), text("user_agent")));
    }

    EventContent content(EventType type) {
        return switch (type) {
            case TASK_CREATED -> change(Kind.CREATED);
            case TASK_UPDATED -> change(Kind.UPDATED);
            case TASK_COMPLETED -> change(Kind.COMPLETED);
            case TASK_DELETED -> change(Kind.DELETED);
            case TASK_LIST_CHANGED, TASK_STATUS_CHANGED -> new EventContent.Unread();
            case STREAM_VOIDED -> new EventContent.Voided();
        };
    }

    private TaskChange change(Kind kind) {
        return new TaskChange(kind, new TaskDecoding(data()).snapshot(user), isResumed());
    }

    private boolean isResumed() {
        return paused("previous_task_data").booleanValue(false)
                && !paused("changes").booleanValue(true);
    }

    private JsonNode paused(String side) {
        return data().path(side).path("recurrence").path("paused");
    }

    private @Nullable UUID causationId() {
        var id = event.path("causationid").stringValue("");
        return id.isEmpty() ? null : UUID.fromString(id);
    }

    /// A trace that is none is no reason to refuse an event.
    private @Nullable String traceparent() {
        var trace = event.path("traceparent").stringValue("");
        return TRACEPARENT.matcher(trace).matches() ? trace : null;
    }

    private @Nullable String text(String field) {
        return data().path(field).stringValue(null);
    }

    private JsonNode data() {
        return event.path("data");
    }
}
