package com.taskmanager.application.eventlog;

import java.time.InstantSource;

/// Housekeeping of the event log: a place for each of the next seven days, and nothing older than
/// thirty. Any number of processes may do it at once.
@FunctionalInterface
public interface KeepEventLog {
    /// How many days were forgotten.
    int run();

    static KeepEventLog of(EventLogDays days, InstantSource clock) {
        return new KeepEventLogService(days, clock);
    }
}
