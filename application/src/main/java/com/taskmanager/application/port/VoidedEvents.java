package com.taskmanager.application.port;

import com.taskmanager.application.event.OutboxEvent;

/// Writes what is published instead of an event that a person gave up.
public interface VoidedEvents {
    /// The same id, number, user, time and causes, and nothing of what the event said but its type.
    /// Consumers advance over it.
    ///
    /// Errors: `IllegalStateException` when it does not fit its own schema; that is a defect here
    /// and must not be committed.
    OutboxEvent inPlaceOf(OutboxEvent event, String reason);
}
