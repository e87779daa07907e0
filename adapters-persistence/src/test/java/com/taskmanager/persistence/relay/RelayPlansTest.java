package com.taskmanager.persistence.relay;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What the statements cost with 200,000 rows in one slot and the statistics of an empty table,
/// which is what the planner has after a quiet night and a sudden backlog.
class RelayPlansTest {
    private static final int ROWS = 200_000;
    private static final Pattern BUFFERS =
            Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    private final PostgresOutbox outbox = new PostgresOutbox();

    @BeforeEach
    void fillWhatWasAnalysedEmpty() {
        outbox.run("ALTER TABLE outbox SET (autovacuum_enabled = off)");
        outbox.run("ANALYZE outbox");
        outbox.run(
                """
                INSERT INTO outbox (slot, topic, user_id, user_seq, event_id, occurred_at, data)
                SELECT 7, 'task-events', 'u' || mod(n, 100), n, gen_random_uuid(), now(),
                       convert_to(repeat('x', 300), 'UTF8')
                  FROM generate_series(1, %d) AS n
                """
                        .formatted(ROWS));
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void readsABatchByThePrimaryKeyAndNoMoreThanThat() throws SQLException {
        var plan =
                explain(
                        LockAndReadRows.READ,
                        "smallint, bigint, text[], boolean, text[], boolean, int, bigint",
                        "7::smallint, 100000, '{}', false, '{}', false, 500, 1000000");

        assertThat(plan)
                .contains("Index Scan using outbox_pkey")
                .doesNotContain("Sort", "Seq Scan");
        assertThat(buffers(plan)).isLessThan(100);
    }

    @Test
    void deletesABatchByThePrimaryKeyAndNoMoreThanThat() throws SQLException {
        var plan =
                explain(
                        DeleteAcceptedRows.SQL,
                        "smallint, bigint, bigint, bigint[]",
                        "7::smallint, 100001, 100500, " + numbers(100_001, 100_500));

        assertThat(plan)
                .contains("Index Scan using outbox_pkey")
                .doesNotContain("Sort", "Seq Scan");
        assertThat(buffers(plan)).isLessThan(1_500);
    }

    @Test
    void readsSeveralSlotsByThePrimaryKeyAndNoMoreThanThat() throws SQLException {
        var plan =
                explain(
                        LockAndReadTogether.READ,
                        "smallint[], bigint[], int, bigint",
                        numbers(0, 31) + ", array_fill(100000::bigint, '{32}'), 16, 31250");

        assertThat(plan)
                .contains("Index Scan using outbox_pkey")
                .doesNotContain("Sort", "Seq Scan");
        assertThat(buffers(plan)).isLessThan(32 * 7);
    }

    @Test
    void deletesOfSeveralSlotsByThePrimaryKeyAndNoMoreThanThat() throws SQLException {
        var plan =
                explain(
                        DeleteAcceptedRows.TOGETHER,
                        "smallint[], bigint[]",
                        "array_fill(7::smallint, '{100}'), " + numbers(100_001, 100_100));

        assertThat(plan)
                .contains("Index Scan using outbox_pkey", "Nested Loop")
                .doesNotContain("Sort", "Seq Scan", "Hash Join", "Merge Join");
        assertThat(buffers(plan)).isLessThan(1_000);
    }

    @Test
    void looksAtAllSlotsWithAProbeEach() throws SQLException {
        var plan =
                explain(
                        FindLowestRows.SQL,
                        "smallint[], bigint[], text[], text[]",
                        numbers(0, 31)
                                + ", array_fill(100000::bigint, '{32}'), array_fill(''::text, '{32}')"
                                + ", array_fill(''::text, '{32}')");

        assertThat(plan)
                .contains("Index Scan using outbox_pkey")
                .doesNotContain("Sort", "Seq Scan");
        assertThat(buffers(plan)).isLessThan(32 * 7);
    }

    /// The generic plan, as a connection comes to use it after a few executions.
    private String explain(String sql, String types, String arguments) throws SQLException {
        try (var connection = outbox.pool().getConnection()) {
            Sql.run(connection, "SET plan_cache_mode = force_generic_plan");
            Sql.run(connection, "PREPARE it (%s) AS %s".formatted(types, numbered(sql)));
            try (var statement = connection.createStatement();
                    var rows =
                            statement.executeQuery(
                                    "EXPLAIN (ANALYZE, BUFFERS) EXECUTE it (" + arguments + ")")) {
                return text(rows);
            }
        }
    }

    private static String text(ResultSet rows) throws SQLException {
        var lines = new ArrayList<String>();
        while (rows.next()) {
            lines.add(rows.getString(1));
        }
        return String.join("\n", lines);
    }

    /// JDBC's question marks as PostgreSQL's `$1`, `$2` and so on.
    private static String numbered(String sql) {
        var parts = sql.split("\\?", -1);
        return IntStream.range(1, parts.length)
                .mapToObj(n -> "$" + n + parts[n])
                .collect(joining("", parts[0], ""));
    }

    private static String numbers(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(Integer::toString)
                .collect(joining(",", "'{", "}'"));
    }

    /// All pages touched by the execution; the first such line is that of the topmost node.
    private static int buffers(String plan) {
        var found = BUFFERS.matcher(plan);
        assertThat(found.find()).as(plan).isTrue();
        return IntStream.of(1, 2)
                .mapToObj(found::group)
                .filter(Objects::nonNull)
                .mapToInt(Integer::parseInt)
                .sum();
    }
}
