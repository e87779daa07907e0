package com.taskmanager.persistence.eventlog;

/// What is kept of an event when the transport has accepted it.
public enum EventLogMode {
    /// Nothing.
    OFF,
    /// All that can be told of it without opening it.
    METADATA,
    /// Its bytes too, so that it can be published again.
    FULL
}
