package com.taskmanager.persistence.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.eventlog.KeepEventLog;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.persistence.testing.TestDatabase;
import com.taskmanager.persistence.testing.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;

class EventLogTest {
    private static final Instant NOON = Instant.parse("2027-01-31T12:00:00Z");
    private static final OperatorAction ACTION =
            new OperatorAction(NOON, "olga", "events.publish-again", "task-events", "disk lost");

    private final TestDatabase database = TestPostgres.newDatabase();
    private final HikariDataSource pool = database.pool();
    private final JdbcClient jdbc = JdbcClient.create(pool);
    private final JdbcEventLogDays log = new JdbcEventLogDays(pool);
    private final JdbcLoggedEvents events = new JdbcLoggedEvents(pool);

    @AfterEach
    void close() {
        pool.close();
        database.close();
    }

    @Test
    void providesForTheDaysAheadAndForgetsThoseOlderThanThirty() {
        assertThat(KeepEventLog.of(log, () -> NOON).run()).isZero();
        assertThat(partitions())
                .hasSize(9)
                .contains("event_log_default", "event_log_20270131", "event_log_20270207");

        accepted("2027-01-31T23:59:59Z", 1);
        accepted("2027-02-01T00:00:00Z", 2);
        assertThat(KeepEventLog.of(log, () -> Instant.parse("2027-03-03T00:30:00Z")).run())
                .isEqualTo(1);

        assertThat(numbers("event_log")).containsExactly(2L);
        assertThat(partitions()).doesNotContain("event_log_20270131");
    }

    @Test
    void keepsWhatComesOnADayThatWasNotProvidedFor() {
        accepted("2027-01-30T23:59:59Z", 1);
        accepted("2027-01-31T00:00:00Z", 2);
        accepted("2027-01-31T23:59:59.999999Z", 3);
        accepted("2027-02-01T00:00:00Z", 4);
        assertThat(numbers("event_log_default")).containsExactly(1L, 2L, 3L, 4L);

        KeepEventLog.of(log, () -> NOON).run();

        assertThat(numbers("event_log_20270131")).containsExactly(2L, 3L);
        assertThat(numbers("event_log_default")).containsExactly(1L);
        assertThat(numbers("event_log")).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void forgetsWhatIsOldOnADayThatWasNeverProvidedFor() {
        accepted("2026-12-31T23:59:59Z", 1);
        accepted("2027-01-01T00:00:00Z", 2);

        KeepEventLog.of(log, () -> NOON).run();

        assertThat(numbers("event_log")).containsExactly(2L);
    }

    @Test
    void publishesAgainWhatWasAcceptedMeanwhileInThatOrder() {
        accepted("2027-01-31T11:59:59Z", 1);
        accepted("2027-01-31T12:00:00Z", 2);
        accepted("2027-01-31T12:00:01Z", 3);
        accepted("2027-01-31T12:01:00Z", 4);
        jdbc.sql("UPDATE event_log SET data = NULL WHERE user_seq = 2").update();
        accepted("2027-01-31T12:00:02Z", 5);

        int published = events.publishAgain(Topic.TASK_EVENTS, NOON, NOON.plusSeconds(60), ACTION);

        assertThat(published).isEqualTo(2);
        assertThat(
                        jdbc.sql("SELECT slot || ' ' || user_seq FROM outbox ORDER BY seq")
                                .query(String.class)
                                .list())
                .containsExactly("29 3", "29 5");
        assertThat(jdbc.sql("SELECT reason FROM operator_action").query(String.class).list())
                .containsExactly("disk lost");
    }

    @Test
    void leavesOtherTopicsAlone() {
        accepted("2027-01-31T12:00:00Z", 1);

        assertThat(events.publishAgain(Topic.TASK_UPDATES, NOON, NOON.plusSeconds(60), ACTION))
                .isZero();
    }

    private void accepted(String at, int number) {
        jdbc.sql(
                        """
                        INSERT INTO event_log (accepted_at, event_id, topic, user_id, user_seq, type,
                                               subject, occurred_at, correlation_id, data)
                        VALUES (:at::timestamptz, gen_random_uuid(), 'task-events', 'alice', :n, 't',
                                's', now(), 'c', 'x')
                        """)
                .param("at", at)
                .param("n", number)
                .update();
    }

    private List<@Nullable Long> numbers(String table) {
        return jdbc.sql("SELECT user_seq FROM " + table + " ORDER BY user_seq")
                .query(Long.class)
                .list();
    }

    private List<@Nullable String> partitions() {
        return jdbc.sql(
                        """
                        SELECT inhrelid::regclass::text FROM pg_inherits
                         WHERE inhparent = 'event_log'::regclass
                        """)
                .query(String.class)
                .list();
    }
}
