package com.taskmanager.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The database of a stack, for somebody who bypasses the program.
interface Database {

    static Database of(Stack stack) {
        return new Database() {
            @Override
            public <T> T ask(Question<T> question) {
                var postgres = stack.postgres();
                try (var connection =
                        DriverManager.getConnection(
                                postgres.url(), postgres.user(), postgres.password())) {
                    return question.ask(connection);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    <T> T ask(Question<T> question);

    /// One text a row.
    default List<String> lines(String query) {
        return ask(
                connection -> {
                    try (var statement = connection.createStatement();
                            var rows = statement.executeQuery(query)) {
                        var lines = new ArrayList<String>();
                        while (rows.next()) {
                            lines.add(rows.getString(1));
                        }
                        return lines;
                    }
                });
    }

    default long number(String query) {
        return Long.parseLong(lines(query).getFirst());
    }

    /// Answers how many rows were changed.
    default int change(String statement) {
        return ask(
                connection -> {
                    try (var update = connection.createStatement()) {
                        return update.executeUpdate(statement);
                    }
                });
    }

    /// One transaction that never happened.
    default void undone(Consumer<Database> work) {
        this.<Boolean>ask(
                connection -> {
                    connection.setAutoCommit(false);
                    work.accept(in(connection));
                    connection.rollback();
                    return true;
                });
    }

    private static Database in(Connection connection) {
        return new Database() {
            @Override
            public <T> T ask(Question<T> question) {
                try {
                    return question.ask(connection);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }
}
