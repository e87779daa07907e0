package com.taskmanager.application.replay;

/// What became of a letter in a job.
public enum Outcome {
    APPLIED,
    FAILED,
    /// It cannot be retried, or not as things are.
    REFUSED,
    /// Somebody else has dealt with it.
    GONE
}
