package com.taskmanager.persistence.eventlog;

import com.taskmanager.application.port.Unavailable;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/// One transaction on a connection of its own.
final class LogTransaction {
    private LogTransaction() {}

    interface Work {
        int with(Connection connection) throws SQLException;
    }

    static int run(DataSource database, Work work) {
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
