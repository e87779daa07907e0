package com.taskmanager.application.eventlog;

import java.time.LocalDate;

/// The event log, day by day (UTC). What is accepted on a day that was not provided for is kept all
/// the same, and moves to its day when that is.
///
/// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached or
/// the log is in use for longer than a lock is waited for; then nothing has happened.
public interface EventLogDays {
    /// Idempotent.
    void provide(LocalDate day);

    /// Forgets all days before. Answers how many there were.
    int forgetBefore(LocalDate day);
}
