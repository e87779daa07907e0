package com.taskmanager.persistence.task;

import com.taskmanager.domain.task.Priority;

/// How a priority is stored: a number that sorts as people mean it.
final class PriorityCode {
    private PriorityCode() {}

    static int of(Priority priority) {
        return switch (priority) {
            case HIGH -> 0;
            case MEDIUM -> 1;
            case LOW -> 2;
        };
    }

    static Priority read(int code) {
        return switch (code) {
            case 0 -> Priority.HIGH;
            case 1 -> Priority.MEDIUM;
            case 2 -> Priority.LOW;
            default -> throw new IllegalStateException("no priority is stored as " + code);
        };
    }
}
