package com.taskmanager.application.operations;

import com.taskmanager.application.event.Topic;

import java.time.Instant;

/// Events that were accepted and are kept with their bytes.
public interface LoggedEvents {
    /// Puts the events of a topic that were accepted from `from` on and before `to` into the outbox
    /// again, in that order, with the ids and numbers they had: whoever applied them knows them.
    /// Answers how many; those kept without their bytes are left out. One transaction, with the
    /// action on record.
    ///
    /// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached.
    int publishAgain(Topic topic, Instant from, Instant to, OperatorAction action);
}
