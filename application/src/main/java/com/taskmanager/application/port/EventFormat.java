package com.taskmanager.application.port;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.PendingEvent;
import com.taskmanager.application.event.StreamPlace;

/// Writes events in the form of the wire contract.
public interface EventFormat {
    /// The event as it will be stored and published, valid by its schema. The number of bytes does
    /// not depend on `place`.
    ///
    /// Errors: `IllegalStateException` when it does not fit its own schema; that is a defect here
    /// and must not be committed.
    OutboxEvent write(PendingEvent event, StreamPlace place);
}
