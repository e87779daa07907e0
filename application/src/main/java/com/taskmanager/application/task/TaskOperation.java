package com.taskmanager.application.task;

import com.taskmanager.domain.task.TaskPatch;

/// One line of a batch.
public sealed interface TaskOperation {
    record Create(NewTask task) implements TaskOperation {}

    record Update(TaskRef task, TaskPatch patch) implements TaskOperation {}

    record Complete(TaskRef task) implements TaskOperation {}

    record Reopen(TaskRef task) implements TaskOperation {}

    record Skip(TaskRef task) implements TaskOperation {}

    record Delete(TaskRef task) implements TaskOperation {}

    record Restore(TaskRef task) implements TaskOperation {}
}
