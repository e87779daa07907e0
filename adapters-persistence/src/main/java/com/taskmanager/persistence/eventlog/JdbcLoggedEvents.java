package com.taskmanager.persistence.eventlog;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.operations.LoggedEvents;
import com.taskmanager.application.operations.OperatorAction;

import java.time.Instant;

import javax.sql.DataSource;

/// Events in `event_log`.
public record JdbcLoggedEvents(DataSource database) implements LoggedEvents {
    @Override
    public int publishAgain(Topic topic, Instant from, Instant to, OperatorAction action) {
        return LogTransaction.run(
                database, connection -> AppendAgain.execute(connection, topic, from, to, action));
    }
}
