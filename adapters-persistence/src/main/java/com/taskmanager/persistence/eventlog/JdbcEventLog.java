package com.taskmanager.persistence.eventlog;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.eventlog.EventLogDays;
import com.taskmanager.application.operations.LoggedEvents;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.port.Unavailable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

import javax.sql.DataSource;

/// The event log in `event_log`.
public record JdbcEventLog(DataSource database) implements EventLogDays, LoggedEvents {
    private interface Work {
        int with(Connection connection) throws SQLException;
    }

    @Override
    public void provide(LocalDate day) {
        inTransaction(connection -> ProvideDay.execute(connection, day));
    }

    @Override
    public int forgetBefore(LocalDate day) {
        return inTransaction(connection -> ForgetDays.execute(connection, day));
    }

    @Override
    public int publishAgain(Topic topic, Instant from, Instant to, OperatorAction action) {
        return inTransaction(
                connection -> AppendAgain.execute(connection, topic, from, to, action));
    }

    private int inTransaction(Work work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int result = work.with(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new Unavailable("nothing was done to the event log", e);
        }
    }
}
