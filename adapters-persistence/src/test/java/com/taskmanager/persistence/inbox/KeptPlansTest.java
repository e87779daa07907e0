package com.taskmanager.persistence.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.inbox.InboxHarness;
import com.taskmanager.application.inbox.PlainEvents;
import com.taskmanager.persistence.testing.TestPostgres;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.List;

/// A connection keeps the plans of a quiet time, when the tables were small, and a day later they
/// are not. Nobody tells the planner: that comes a minute later.
class KeptPlansTest {
    private static final int ROWS = 50_000;
    private static final List<String> TABLES =
            List.of("event_stream", "inbox_position", "inbox_waiting");

    private final PostgresInboxWorld world =
            new PostgresInboxWorld(TestPostgres.newDatabase(), pool -> pool);

    @BeforeEach
    void leaveStatisticsAlone() {
        TABLES.forEach(
                table ->
                        world.run(
                                "ALTER TABLE %s SET (autovacuum_enabled = off)".formatted(table)));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 9})
    void readNoTableAsAWholeLater(int streams) {
        var inbox = new InboxHarness(world, true);
        for (int n = 1; n <= streams; n++) {
            world.issue(PlainEvents.stream("u" + n), 99);
        }
        deliver(inbox, streams, 1);
        TABLES.forEach(table -> world.run("ANALYZE " + table));
        for (long n = 2; n <= 15; n++) {
            deliver(inbox, streams, n);
        }
        fill("event_stream (topic, user_id, last_seq) SELECT 'task-events', 'm' || n, 1000");
        fill("inbox_position (consumer, topic, user_id) SELECT 'test', 'task-events', 'm' || n");
        fill(
                """
                inbox_waiting (consumer, topic, user_id, seq, event, reason)
                SELECT 'test', 'task-events', 'm' || n, 12, '', 'GAP'
                """);

        deliver(inbox, streams, 16);

        assertThat(world.notes()).hasSize(16 * streams);
        assertThat(rowsRead()).isLessThan(ROWS / 2);
    }

    /// To each stream its next event and one that has to wait, twice.
    private static void deliver(InboxHarness inbox, int streams, long number) {
        var events = new ArrayList<String>();
        for (int n = 1; n <= streams; n++) {
            events.add("u" + n + " " + number);
            events.add("u" + n + " 99");
        }
        inbox.deliver(events);
    }

    private void fill(String into) {
        world.run("INSERT INTO %s FROM generate_series(1, %d) AS n".formatted(into, ROWS));
    }

    /// Sessions tell what they have read at the latest when they end.
    private long rowsRead() {
        world.cutOff();
        try (var pool = world.database().pool()) {
            return JdbcClient.create(pool)
                    .sql(
                            """
                            SELECT (SELECT sum(seq_tup_read) FROM pg_stat_user_tables
                                     WHERE relname = ANY (:tables))
                                 + (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes
                                     WHERE relname = ANY (:tables))
                            """)
                    .param("tables", TABLES.toArray(String[]::new))
                    .query((row, _) -> row.getLong(1))
                    .single();
        }
    }
}
