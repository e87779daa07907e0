package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.contest.DurablePostgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/// The outbox and the positions of consumers, on a connection of its own that stays.
final class Outbox implements AutoCloseable {
    private static final String IS_EMPTY =
            "SELECT NOT EXISTS (SELECT FROM (SELECT FROM outbox ORDER BY slot, seq LIMIT 1) AS first)";

    private final Connection connection;

    Outbox(DurablePostgres.Database database) {
        try {
            connection = DriverManager.getConnection(database.url());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Nothing is handed over until [#resume], as when an operator pauses every slot.
    void pause() {
        run("UPDATE outbox_slot SET paused = true");
    }

    void resume() {
        run("UPDATE outbox_slot SET paused = false");
    }

    boolean isEmpty() {
        return text(IS_EMPTY).equals("t");
    }

    /// How many events a consumer has applied, by its positions.
    long applied(String consumer) {
        return Long.parseLong(
                text(
                        "SELECT coalesce(sum(last_seq), 0) FROM inbox_position WHERE consumer = '%s'"
                                .formatted(consumer)));
    }

    /// Sessions whose transaction has been doing nothing for so long.
    long frozen(Duration idle) {
        return Long.parseLong(
                text(
                        """
            SELECT count(*) FROM pg_stat_activity
             WHERE state = 'idle in transaction'
               AND state_change < clock_timestamp() - interval '%d ms'
            """
                                .formatted(idle.toMillis())));
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private synchronized String text(String sql) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
