package com.taskmanager.persistence.operations;

import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.operations.OperatorActions;

import org.springframework.jdbc.core.JdbcOperations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;

/// Part of the unit of work that runs on the same `DataSource`.
public record JdbcOperatorActions(JdbcOperations jdbc) implements OperatorActions {
    private static final String ADD =
            """
            INSERT INTO operator_action (at, operator, action, target, reason)
            VALUES (?, ?, ?, ?, ?)
            """;

    @Override
    public void add(OperatorAction action) {
        jdbc.execute(
                (Connection connection) -> {
                    add(connection, action);
                    return true;
                });
    }

    /// In the transaction that runs on this connection.
    public static void add(Connection connection, OperatorAction action) throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, action.at().atOffset(ZoneOffset.UTC));
            statement.setString(2, action.operator());
            statement.setString(3, action.action());
            statement.setString(4, action.target());
            statement.setString(5, action.reason());
            statement.executeUpdate();
        }
    }
}
