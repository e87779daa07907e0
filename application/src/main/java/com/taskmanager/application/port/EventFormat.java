package com.taskmanager.application.port;

import com.taskmanager.application.event.EventDraft;
import com.taskmanager.application.event.PendingEvent;

/// Writes events in the form of the wire contract.
public interface EventFormat {
    /// The event as it will be stored and published but for its number, valid by its schema
    /// whatever number it gets.
    ///
    /// Errors: `IllegalStateException` when it does not fit its own schema; that is a defect here
    /// and must not be committed.
    EventDraft write(PendingEvent event);
}
