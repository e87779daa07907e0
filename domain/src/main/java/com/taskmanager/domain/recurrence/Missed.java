package com.taskmanager.domain.recurrence;

/// What becomes of dates that passed before the task was completed.
public enum Missed {
    /// The latest missed date, once; without one the next.
    CATCH_UP_ONE,
    /// Each of them.
    ALL,
    /// None: the first date after the completion.
    SKIP
}
