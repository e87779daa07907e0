package com.taskmanager.application.event;

import com.taskmanager.domain.task.TaskEvent;

import java.util.UUID;

/// An event that was collected and has no number yet. The same happening is one pending event for
/// each topic that tells of it, each with an id of its own.
public record PendingEvent(UUID id, Topic topic, TaskEvent content, Origin origin) {
    public StreamId stream() {
        return new StreamId(content.task().owner(), topic);
    }
}
