package com.taskmanager.application.task;

import java.util.List;

/// Several operations in one call, in their order: 1 to 100.
public record TaskBatch(Mode mode, List<TaskOperation> operations) {
    private static final int OPERATIONS_MAX = 100;

    public TaskBatch {
        operations = List.copyOf(operations);
        if (operations.isEmpty() || operations.size() > OPERATIONS_MAX) {
            throw new IllegalArgumentException(
                    "a batch has 1 to 100 operations, not " + operations.size());
        }
    }

    /// What a refused operation means for the others.
    public enum Mode {
        /// None of them is done.
        ALL,
        /// Nothing.
        EACH
    }
}
