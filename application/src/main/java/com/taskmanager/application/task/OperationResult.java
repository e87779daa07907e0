package com.taskmanager.application.task;

/// What came of one operation of a batch.
public sealed interface OperationResult {
    record Ran(TaskResult result) implements OperationResult {}

    /// Not done, or undone, because another operation of the batch failed.
    record NotDone() implements OperationResult {}
}
