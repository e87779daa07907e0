package com.taskmanager.domain.recurrence;

/// What the next date is reckoned from.
public enum RepeatFrom {
    /// The dates of the series stand still, whenever a task is completed.
    DUE,
    /// The rule begins anew on the day of each completion.
    COMPLETION
}
