package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.contest.DurablePostgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/// The outbox and the positions of consumers, on a connection of its own that stays.
final class Outbox implements AutoCloseable {
    private static final String FIRST =
            """
            SELECT slot || ', ' || seq FROM outbox
             WHERE (slot, seq) >= (%s)
             ORDER BY slot, seq LIMIT 1
            """;
    private static final String START = "0, 0";

    private final Connection connection;
    private String first = START;

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

    /// Looks where it found something the last time: before that are the dead rows of a backlog,
    /// and to walk over them again and again was a sixteenth of the processor time of all.
    boolean isEmpty() {
        var found = found(FIRST.formatted(first)).or(() -> found(FIRST.formatted(START)));
        first = found.orElse(START);
        return found.isEmpty();
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

    private String text(String sql) {
        return found(sql).orElseThrow();
    }

    private synchronized Optional<String> found(String sql) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
