package com.taskmanager.dapr.event;

import com.taskmanager.application.event.PendingEvent;
import com.taskmanager.domain.task.TaskEvent;
import com.taskmanager.domain.task.TaskEvent.TaskCompleted;
import com.taskmanager.domain.task.TaskEvent.TaskCreated;
import com.taskmanager.domain.task.TaskEvent.TaskDeleted;
import com.taskmanager.domain.task.TaskEvent.TaskUpdated;

import tools.jackson.databind.node.ObjectNode;

/// The data of an event on task-events: what happened, and the task as after it.
final class TaskEventData {
    private TaskEventData() {}

    static EventType type(TaskEvent event) {
        return switch (event) {
            case TaskCreated _ -> EventType.TASK_CREATED;
            case TaskUpdated _ -> EventType.TASK_UPDATED;
            case TaskCompleted _ -> EventType.TASK_COMPLETED;
            case TaskDeleted _ -> EventType.TASK_DELETED;
        };
    }

    static ObjectNode of(PendingEvent event) {
        var data = ChangeData.begin(event).put("event_type", eventType(event.content()));
        TaskFields.put(data, event.content().task());
        putDetails(data, event.content());
        return data;
    }

    private static String eventType(TaskEvent event) {
        return switch (event) {
            case TaskCreated _ -> "created";
            case TaskUpdated updated -> WireName.of(updated.kind());
            case TaskCompleted _ -> "completed";
            case TaskDeleted _ -> "deleted";
        };
    }

    private static void putDetails(ObjectNode data, TaskEvent event) {
        switch (event) {
            case TaskUpdated(var before, var after, _, _) ->
                    TaskFields.putDifference(
                            data.putObject("changes"),
                            data.putObject("previous_task_data"),
                            before,
                            after);
            case TaskCompleted(var task, _) ->
                    data.put("completed_at", WireTime.utc(task.lifecycle().completedAt()));
            case TaskCreated _, TaskDeleted _ -> {}
        }
    }
}
