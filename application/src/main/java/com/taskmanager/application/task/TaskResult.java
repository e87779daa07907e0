package com.taskmanager.application.task;

import com.taskmanager.domain.task.Refusal;
import com.taskmanager.domain.task.Task;
import com.taskmanager.domain.task.TaskId;

/// What came of a use case on one task.
public sealed interface TaskResult {
    /// The task as it is now, changed or so already.
    record Done(Task task) implements TaskResult {}

    /// There is none, or it is somebody else's.
    record NoSuchTask(TaskId id) implements TaskResult {}

    /// The caller expected another version than the present one.
    record Stale(long expected, long actual) implements TaskResult {}

    record Refused(Refusal refusal) implements TaskResult {}
}
