package com.taskmanager.domain.recurrence;

/// What the next date is counted from.
public enum RepeatFrom {
    DUE,
    COMPLETION
}
