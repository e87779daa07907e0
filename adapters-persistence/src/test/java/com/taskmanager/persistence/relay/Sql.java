package com.taskmanager.persistence.relay;

import java.sql.Connection;
import java.sql.SQLException;

/// Statements whose answer nobody reads.
final class Sql {
    private Sql() {}

    static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
