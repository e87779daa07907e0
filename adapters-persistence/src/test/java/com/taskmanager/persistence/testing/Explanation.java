package com.taskmanager.persistence.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// One statement that is about to be executed, and what was set on it so far.
final class Explanation {
    private static final String EXPLAIN = "EXPLAIN (ANALYZE, BUFFERS) ";

    private final Connection connection;
    private final String sql;
    private final List<Setter> setters = new ArrayList<>();

    /// What a test did to the statement; done to the explaining one too.
    interface Setter {
        void set(PreparedStatement statement) throws Throwable;
    }

    Explanation(Connection connection, String sql) {
        this.connection = connection;
        this.sql = sql;
    }

    void set(Setter setter) {
        setters.add(setter);
    }

    static Plan of(String sql, Statement statement, String execution) throws SQLException {
        try (var rows = statement.executeQuery(EXPLAIN + execution)) {
            return new Plan(sql, text(rows));
        }
    }

    /// One for each of the statements that are sent together.
    List<Plan> plans() throws Throwable {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        var before = connection.setSavepoint();
        try (var explain = connection.prepareStatement(EXPLAIN + each())) {
            for (var setter : setters) {
                setter.set(explain);
            }
            explain.execute();
            return plans(explain);
        } finally {
            connection.rollback(before);
            connection.setAutoCommit(autoCommit);
        }
    }

    /// Statements that are sent together are explained, and so executed, one after the other. A
    /// commit among them has no plan, and would keep what is to be undone.
    private String each() {
        return sql.replaceFirst(";COMMIT$", "").replace(";", ";" + EXPLAIN);
    }

    private List<Plan> plans(PreparedStatement explain) throws SQLException {
        var plans = new ArrayList<Plan>();
        do {
            try (var rows = explain.getResultSet()) {
                plans.add(new Plan(sql, text(rows)));
            }
        } while (explain.getMoreResults());
        return plans;
    }

    private static String text(ResultSet rows) throws SQLException {
        var lines = new ArrayList<String>();
        while (rows.next()) {
            lines.add(rows.getString(1));
        }
        return String.join("\n", lines);
    }
}
