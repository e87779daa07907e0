package com.taskmanager.application.operations;

import java.time.Instant;

/// Who wants something done, and why. The reason is kept for ever beside what was done.
public record Order(String operator, String reason) {
    public static final int REASON_CHARS_MAX = 500;

    /// Errors: `IllegalArgumentException` for a reason that is blank or too long.
    public Order {
        if (reason.isBlank() || reason.length() > REASON_CHARS_MAX) {
            throw new IllegalArgumentException("a reason of 1 to 500 characters is needed");
        }
    }

    public OperatorAction action(String action, String target, Instant at) {
        return new OperatorAction(at, operator, action, target, reason);
    }
}
