package com.taskmanager.bootstrap.problem;

import java.util.ArrayList;
import java.util.List;

/// Everything wrong with one request, collected so that all of it is told at once.
///
/// Not for several threads.
public final class FieldErrors {
    private static final int COUNT_MAX = 50;

    private final List<FieldError> errors = new ArrayList<>();

    public void add(String pointer, String message) {
        if (errors.size() < COUNT_MAX) {
            errors.add(new FieldError(pointer, message));
        }
    }

    public boolean isEmpty() {
        return errors.isEmpty();
    }

    /// Ends the request when anything was wrong.
    public void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw new Refused(Problem.invalid(errors));
        }
    }
}
