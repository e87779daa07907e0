package com.taskmanager.application.task;

import com.taskmanager.application.event.Caller;

import java.util.List;

/// Runs a batch in one unit of work, whatever its mode: trouble with the infrastructure leaves
/// nothing of it, so that the whole call may be repeated.
public interface RunBatch {
    /// One result for each operation, in their order. Where the mode is ALL, the first failure
    /// keeps its own result and the others are not done.
    List<OperationResult> run(Caller caller, TaskBatch batch);
}
