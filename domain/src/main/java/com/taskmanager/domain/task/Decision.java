package com.taskmanager.domain.task;

/// What came of asking for a change of a task.
public sealed interface Decision {
    record Changed(Task task, TaskEvent event) implements Decision {}

    /// It was so already: same version, nothing to tell.
    record Unchanged(Task task) implements Decision {}

    record Refused(Refusal refusal) implements Decision {}
}
