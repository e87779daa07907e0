package com.taskmanager.persistence.unit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/// A statement that is sent once for each of some rows of values, all in one round trip.
final class LastStatement {
    private final String sql;
    private final List<@Nullable Object[]> rows;
    private boolean mayHaveChanged = true;

    LastStatement(String sql, List<@Nullable Object[]> rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /// Whether rows were changed, or the answer was lost.
    boolean mayHaveChanged() {
        return mayHaveChanged;
    }

    void execute(JdbcTemplate jdbc) {
        execute(jdbc, each());
    }

    void executeAndCommit(JdbcTemplate jdbc) {
        execute(jdbc, each() + ";COMMIT");
    }

    private String each() {
        return String.join(";", Collections.nCopies(rows.size(), sql));
    }

    private void execute(JdbcTemplate jdbc, String text) {
        mayHaveChanged =
                jdbc.execute(
                        text,
                        (PreparedStatement statement) -> {
                            setValues(statement);
                            statement.execute();
                            return changesAny(statement);
                        });
    }

    private void setValues(PreparedStatement statement) throws SQLException {
        int at = 1;
        for (var row : rows) {
            for (var value : row) {
                statement.setObject(at++, value);
            }
        }
    }

    private static boolean changesAny(PreparedStatement statement) throws SQLException {
        int changed = 0;
        int more = statement.getUpdateCount();
        while (more >= 0) {
            changed += more;
            statement.getMoreResults();
            more = statement.getUpdateCount();
        }
        return changed > 0;
    }
}
