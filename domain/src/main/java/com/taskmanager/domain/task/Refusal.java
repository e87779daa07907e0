package com.taskmanager.domain.task;

/// Why a task does not change.
public sealed interface Refusal {
    /// In a sentence, for the one who asked.
    String reason();

    /// The task is not in a state for it; another state may come.
    record Conflict(String reason) implements Refusal {}

    /// What was asked for makes no sense for this task. `field` is a JSON pointer into the request.
    record Invalid(String field, String reason) implements Refusal {}
}
