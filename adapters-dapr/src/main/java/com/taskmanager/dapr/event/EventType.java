package com.taskmanager.dapr.event;

import com.taskmanager.application.event.Topic;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What can be on the wire: each type, the topic it belongs to, and the schema of its data.
enum EventType {
    TASK_CREATED("task.created", Topic.TASK_EVENTS),
    TASK_UPDATED("task.updated", Topic.TASK_EVENTS),
    TASK_COMPLETED("task.completed", Topic.TASK_EVENTS),
    TASK_DELETED("task.deleted", Topic.TASK_EVENTS),
    TASK_LIST_CHANGED("ui.task_list_changed", Topic.TASK_UPDATES),
    TASK_STATUS_CHANGED("ui.task_status_changed", Topic.TASK_UPDATES),
    /// Takes the place of any event, so it belongs to every topic.
    STREAM_VOIDED("stream.voided", null);

    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values())
                    .collect(
                            Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));

    private final String wireName;
    private final String schemaPath;
    private final @Nullable String topicName;

    EventType(String name, @Nullable Topic topic) {
        this.wireName = "com.taskmanager." + name;
        this.schemaPath = SchemaPath.ofMajor1(name).value();
        this.topicName = topic == null ? null : topic.name();
    }

    static @Nullable EventType named(String wireName) {
        return BY_WIRE_NAME.get(wireName);
    }

    String wireName() {
        return wireName;
    }

    SchemaPath schema() {
        return new SchemaPath(schemaPath);
    }

    boolean belongsTo(Topic topic) {
        return topicName == null || topicName.equals(topic.name());
    }
}
