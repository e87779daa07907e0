package com.taskmanager.persistence.operations;

import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.operations.OperatorActions;
import com.taskmanager.persistence.unit.DatabaseErrors;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    private static final String WAS_DONE =
            """
            SELECT EXISTS (SELECT FROM operator_action WHERE target = :target AND action = :action)
            """;

    @Override
    public void add(OperatorAction action) {
        jdbc.execute(
                (Connection connection) -> {
                    add(connection, action);
                    return true;
                });
    }

    @Override
    public boolean wasDone(String action, String target) {
        return DatabaseErrors.translated(
                () ->
                        JdbcClient.create(jdbc)
                                .sql(WAS_DONE)
                                .param("action", action)
                                .param("target", target)
                                .query(Boolean.class)
                                .single());
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
