package com.taskmanager.persistence.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.OutboxSurvey.Landmark;
import com.taskmanager.application.testing.Drafts;
import com.taskmanager.domain.user.UserId;
import com.taskmanager.persistence.testing.PostgresWorld;
import com.taskmanager.persistence.testing.Together;
import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/// What PostgreSQL must keep for a floor to be proven by locks.
class TakeLandmarkTest {
    private static final String APPEND =
            """
            INSERT INTO outbox (slot, topic, user_id, user_seq, event_id, occurred_at, data)
            VALUES (7, 'task-events', 'alice', 1, gen_random_uuid(), now(), 'x')
            """;

    private static final String WAITING =
            """
            SELECT EXISTS (SELECT FROM pg_locks
                            WHERE relation = 'outbox'::regclass AND NOT granted)
            """;

    private static final List<StreamId> STREAMS =
            Stream.of(Topic.TASK_EVENTS, Topic.TASK_UPDATES, Topic.TASK_EVENTS)
                    .map(topic -> new StreamId(new UserId("alice"), topic))
                    .toList();

    private final PostgresOutbox outbox = new PostgresOutbox();
    private final HikariDataSource pool = outbox.database().pool();
    private final JdbcClient jdbc = JdbcClient.create(pool);

    @AfterEach
    void close() {
        pool.close();
        outbox.close();
    }

    /// One event, two, and three are three statements, on streams that are new or known. Each is
    /// run so often that the connection knows it by a plan of its own.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void findsTheWritersLockHadBeforeANumberIsDrawn(int events) throws SQLException {
        var world = new PostgresWorld(pool);
        for (int n = 0; n < 12; n++) {
            append(world, events);
        }
        long before = landmark().lastSeq();

        try (var blocker = outbox.database().connect()) {
            blocker.setAutoCommit(false);
            Sql.run(blocker, "LOCK TABLE outbox IN SHARE MODE");
            var writer = Together.start(() -> append(world, events));
            awaitSomebodyWhoWaitsForTheOutbox();

            assertThat(landmark().lastSeq()).isEqualTo(before);
            assertThat(landmark().writers()).isEmpty();
            blocker.commit();
            writer.join();
        }
        assertThat(landmark().lastSeq()).isEqualTo(before + events);
    }

    @Test
    void drawsNumbersOneByOne() {
        assertThat(
                        jdbc.sql(
                                        """
                                        SELECT seqcache FROM pg_sequence
                                         WHERE seqrelid = pg_get_serial_sequence('outbox', 'seq')::regclass
                                        """)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void namesWhoWroteInASavepoint() throws SQLException {
        try (var writer = begin()) {
            var savepoint = writer.setSavepoint();
            Sql.run(writer, APPEND);
            writer.releaseSavepoint(savepoint);

            assertThat(landmark().writers()).hasSize(1);
        }
    }

    @Test
    void goesOnNamingWhoWentBackToASavepoint() throws SQLException {
        try (var writer = begin()) {
            Sql.run(writer, APPEND);
            var savepoint = writer.setSavepoint();
            Sql.run(writer, APPEND);
            writer.rollback(savepoint);

            assertThat(landmark().writers()).hasSize(1);
        }
    }

    /// Its number is gone with the lock, and nobody has to wait for it.
    @Test
    void doesNotNameWhoWroteOnlyWhatWasUndone() throws SQLException {
        try (var writer = begin()) {
            var savepoint = writer.setSavepoint();
            Sql.run(writer, APPEND);
            writer.rollback(savepoint);

            assertThat(landmark().writers()).isEmpty();
            assertThat(landmark().lastSeq()).isEqualTo(1);
        }
    }

    /// A `LOCK`, a migration or a trigger moves such locks from the process to the shared table.
    @Test
    void namesAWriterWhoseLockSomebodyWaitsFor() throws SQLException {
        try (var writer = begin();
                var waiter = begin()) {
            Sql.run(writer, APPEND);
            var before = landmark().writers();
            var waiting = Together.start(() -> run(waiter, "LOCK TABLE outbox IN EXCLUSIVE MODE"));
            awaitSomebodyWhoWaitsForTheOutbox();

            assertThat(landmark().writers()).isEqualTo(before).hasSize(1);
            writer.rollback();
            waiting.join();
        }
    }

    @Test
    void tellsOfPreparedTransactions() throws SQLException {
        assumeThat(jdbc.sql("SHOW max_prepared_transactions").query(Integer.class).single())
                .isPositive();
        try (var writer = begin()) {
            Sql.run(writer, APPEND);
            assertThat(landmark().prepared()).isFalse();
            Sql.run(writer, "PREPARE TRANSACTION 'it'");

            assertThat(landmark().prepared()).isTrue();
            assertThat(landmark().writers()).hasSize(1);
        }
        jdbc.sql("COMMIT PREPARED 'it'").update();
        assertThat(landmark()).matches(now -> !now.prepared() && now.writers().isEmpty());
    }

    /// Another database has an outbox too, perhaps under the same number.
    @Test
    void doesNotNameWritersOfOtherDatabases() throws SQLException {
        try (var other = new PostgresOutbox();
                var writer = other.database().connect()) {
            writer.setAutoCommit(false);
            Sql.run(writer, APPEND);

            assertThat(landmark().writers()).isEmpty();
            assertThat(other.survey().landmark().writers()).hasSize(1);
        }
    }

    private Landmark landmark() {
        return outbox.survey().landmark();
    }

    private Connection begin() throws SQLException {
        var connection = outbox.database().connect();
        connection.setAutoCommit(false);
        return connection;
    }

    private void append(PostgresWorld world, int events) {
        var drafts = STREAMS.stream().limit(events).map(Drafts::on).toList();
        world.unitOfWork()
                .run(
                        () -> {
                            world.outbox().append(drafts);
                            return drafts;
                        });
    }

    private void awaitSomebodyWhoWaitsForTheOutbox() {
        Together.awaitThat(() -> jdbc.sql(WAITING).query(Boolean.class).single());
    }

    private static void run(Connection connection, String sql) {
        try {
            Sql.run(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
