package com.taskmanager.stack.process;

import java.time.Duration;

/// Why the stack is not there, in words for a person.
public final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotRun(String message) {
        super(message);
    }

    static CannotRun ended(String name, int status, Trace trace) {
        return new CannotRun(
                "%s ended with status %d. Its last words, out of %s:%n%s"
                        .formatted(name, status, trace.log(), trace.lastWords()));
    }

    /// @param words where they stand, and its last ones
    static CannotRun notReady(String name, Duration limit, String words) {
        return new CannotRun(
                "%s is not ready after %d s. Its last words, out of %s"
                        .formatted(name, limit.toSeconds(), words));
    }
}
