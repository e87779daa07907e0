package com.taskmanager.domain.recurrence;

/// What becomes of dates that passed before a task was completed.
public enum Missed {
    /// One of them is made up for: the latest up to the completion, else the next to come.
    CATCH_UP_ONE,
    /// Each of them: the date after the completed one, even if it is past.
    ALL,
    /// None of them: the first date after the completion.
    SKIP
}
