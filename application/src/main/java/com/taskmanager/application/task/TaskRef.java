package com.taskmanager.application.task;

import com.taskmanager.domain.task.TaskId;

import org.jspecify.annotations.Nullable;

/// Which task, and in which version its caller saw it; without a version the last write wins.
public record TaskRef(TaskId id, @Nullable Long expectedVersion) {
    public static TaskRef any(TaskId id) {
        return new TaskRef(id, null);
    }
}
