package com.taskmanager.application.idempotency;

/// Housekeeping: drops the answers that are too old to be asked for.
public interface ForgetAnswers {
    /// How many were dropped. Runs in units of work of its own, of bounded size.
    int run();
}
