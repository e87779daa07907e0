package com.taskmanager.dapr.event;

import com.taskmanager.application.event.PendingEvent;
import com.taskmanager.domain.task.TaskEvent;
import com.taskmanager.domain.task.TaskEvent.TaskCompleted;
import com.taskmanager.domain.task.TaskEvent.TaskCreated;
import com.taskmanager.domain.task.TaskEvent.TaskDeleted;
import com.taskmanager.domain.task.TaskEvent.TaskUpdated;
import com.taskmanager.domain.task.UpdateKind;

import tools.jackson.databind.node.ObjectNode;

/// The data of an event on task-updates: what a client that shows tasks has to do about a change.
final class TaskUpdateData {
    private TaskUpdateData() {}

    static EventType type(TaskEvent event) {
        return action(event) == Action.UPDATE
                ? EventType.TASK_STATUS_CHANGED
                : EventType.TASK_LIST_CHANGED;
    }

    static ObjectNode of(PendingEvent event) {
        var content = event.content();
        var action = action(content);
        return ChangeData.begin(event)
                .put("action", WireName.of(action))
                .put("operation", operation(content))
                .put("task_id", content.task().id().value())
                .set("task_snapshot", action == Action.REMOVE ? null : TaskJson.of(content.task()));
    }

    private static Action action(TaskEvent event) {
        return switch (event) {
            case TaskCreated _ -> Action.ADD;
            case TaskUpdated(_, _, var kind, _) ->
                    kind == UpdateKind.RESTORED ? Action.ADD : Action.UPDATE;
            case TaskCompleted _ -> Action.UPDATE;
            case TaskDeleted _ -> Action.REMOVE;
        };
    }

    private static String operation(TaskEvent event) {
        return switch (event) {
            case TaskCreated _ -> "created";
            case TaskUpdated _ -> "updated";
            case TaskCompleted _ -> "completed";
            case TaskDeleted _ -> "deleted";
        };
    }

    private enum Action {
        ADD,
        UPDATE,
        REMOVE
    }
}
