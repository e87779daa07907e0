package com.taskmanager.domain.task;

/// How much a task matters to its owner; most first.
public enum Priority {
    HIGH,
    MEDIUM,
    LOW
}
