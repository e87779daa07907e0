package com.taskmanager.application.inbox;

/// What a worker's step came to.
public enum Progress {
    /// There may be more.
    WORKED,
    /// What is due lies in another process's hands.
    BLOCKED,
    /// Nothing is due, or nothing can be done.
    IDLE
}
