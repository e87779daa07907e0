package com.taskmanager.persistence.operations;

import com.taskmanager.application.operations.OperatorAction;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;

/// Writes down what an operator does, in the transaction that does it.
public final class OperatorRecord {
    private static final String ADD =
            """
            INSERT INTO operator_action (at, operator, action, target, reason)
            VALUES (?, ?, ?, ?, ?)
            """;

    private OperatorRecord() {}

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
