package com.taskmanager.persistence.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.FiledLetter.Status;
import com.taskmanager.application.inbox.Gap;
import com.taskmanager.application.inbox.InboxHarness;
import com.taskmanager.application.inbox.PlainEvents;
import com.taskmanager.application.inbox.Position.State;
import com.taskmanager.application.inbox.StreamResult;
import com.taskmanager.application.inbox.WaitingReason;
import com.taskmanager.application.lookup.About;
import com.taskmanager.application.lookup.LetterQuery;
import com.taskmanager.application.lookup.Lookups;
import com.taskmanager.application.lookup.Scope;
import com.taskmanager.application.lookup.StreamQuery;
import com.taskmanager.application.lookup.Timeline;
import com.taskmanager.application.lookup.TimelineQuery;
import com.taskmanager.application.lookup.WaitingQuery;
import com.taskmanager.application.operations.Order;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.user.UserId;
import com.taskmanager.persistence.testing.ExplainingDatabase;
import com.taskmanager.persistence.testing.TestDatabase;
import com.taskmanager.persistence.testing.TestPostgres;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

/// What operators look at costs what it shows, with 200,000 rows in each table and the statistics
/// of empty ones. Only an event that nobody else knows is looked for in the whole outbox.
class LookupPlansTest {
    private static final int ROWS = 200_000;
    private static final TestDatabase CROWDED = TestPostgres.newDatabase();
    private static final Order ORDER = new Order("olga", "a test");

    private final List<ExplainingDatabase> explaining = new ArrayList<>();
    private final PostgresInboxWorld world =
            new PostgresInboxWorld(CROWDED.copyOfFiles(), this::explain);
    private final Lookups lookups =
            new Lookups(
                    world.lookups(),
                    List.of(
                            new Consumer("test", true, Set.of(PlainEvents.TOPIC), _ -> {}),
                            new Consumer("other", true, Set.of(PlainEvents.TOPIC), _ -> {})));

    /// Nearly all waits behind one stream, all others stand or stood, and all letters are one
    /// consumer's and discarded: what is looked for is always the rare case.
    @BeforeAll
    static void fillWhatWasAnalysedEmpty() {
        for (var table :
                List.of(
                        "event_stream",
                        "inbox_position",
                        "inbox_waiting",
                        "inbox_given_up",
                        "dead_letter",
                        "outbox_parked",
                        "event_log_default")) {
            CROWDED.run("ALTER TABLE %s SET (autovacuum_enabled = off)".formatted(table));
            CROWDED.run("ANALYZE " + table);
        }
        fill(
                """
                INSERT INTO event_stream (topic, user_id, last_seq)
                SELECT 'task-events', 'u' || n, 1000000
                """);
        fill(
                """
                INSERT INTO inbox_position (consumer, topic, user_id, last_seq, state)
                SELECT 'test', 'task-events', 'u' || n, 10,
                       CASE WHEN n = 9 THEN 'HALTED' WHEN n % 2 = 0 THEN 'RETRYING' ELSE 'OPEN' END
                """);
        fill(
                """
                INSERT INTO inbox_waiting (consumer, topic, user_id, seq, event_id, event, reason)
                SELECT 'test', 'task-events', 'u' || (n % 1000), 20 + n,
                       md5('w' || n)::uuid, convert_to(repeat('x', 100), 'UTF8'),
                       CASE WHEN n = 7 THEN 'GAP' ELSE 'BEHIND' END
                """);
        fill(
                """
                INSERT INTO dead_letter (consumer, topic, user_id, seq, event_id, cause, error,
                                         attempts, event, status)
                SELECT 'test', 'task-events', 'u' || n, 11, md5('d' || n)::uuid, 'FAILED', 'no', 9,
                       convert_to(repeat('x', 100), 'UTF8'),
                       CASE WHEN n = 9 THEN 'OPEN' ELSE 'DISCARDED' END
                """);
        fill(
                """
                INSERT INTO inbox_given_up (consumer, topic, user_id, first_seq, last_seq, at)
                SELECT 'test', 'task-events', 'u' || n, 3, 4, now()
                """);
        fill(
                """
                INSERT INTO outbox_parked (slot, seq, topic, user_id, user_seq, event_id,
                                           occurred_at, data)
                SELECT 0, n, 'task-updates', 'u' || n, 1, md5('p' || n)::uuid, now(),
                       convert_to(repeat('x', 100), 'UTF8')
                """);
        fill(
                """
                INSERT INTO event_log (topic, user_id, user_seq, event_id, type, subject,
                                       occurred_at, correlation_id, causation_id, traceparent)
                SELECT 'task-events', 'u' || n, 1, md5('l' || n)::uuid, 't', 'task/' || n, now(),
                       'c', md5('c' || n)::uuid, '00-' || lpad(n::text, 32, '0') || '-1-01'
                """);
        makeTheSummariesThatVacuumMakes();
    }

    private static void makeTheSummariesThatVacuumMakes() {
        CROWDED.run(
                """
                SELECT brin_summarize_new_values(c.oid)
                  FROM pg_class c JOIN pg_am a ON a.oid = c.relam
                 WHERE a.amname = 'brin' AND c.relkind = 'i'
                """);
    }

    private static void fill(String select) {
        CROWDED.run("%s FROM generate_series(1, %d) AS n".formatted(select, ROWS));
    }

    @AfterAll
    static void drop() {
        CROWDED.close();
    }

    private DataSource explain(DataSource database) {
        explaining.add(new ExplainingDatabase(database));
        return explaining.getFirst();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(WaitingReason.class)
    @NullSource
    void listsWhatWaits(@Nullable WaitingReason reason) {
        lookups.listWaiting().list(new WaitingQuery(Scope.ALL, reason, null, 20));
        lookups.listWaiting().list(new WaitingQuery(user("u7"), reason, null, 20));
        var page = lookups.listWaiting().list(new WaitingQuery(Scope.ALL, reason, null, 1));
        lookups.listWaiting().list(new WaitingQuery(Scope.ALL, reason, page.next(), 20));

        assertCheap();
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    @NullSource
    void listsWhatStands(@Nullable State state) {
        lookups.listStreams().list(new StreamQuery(Scope.ALL, state, null, 20));
        lookups.listStreams().list(new StreamQuery(user("u9"), state, null, 20));
        var page = lookups.listStreams().list(new StreamQuery(Scope.ALL, state, null, 1));
        lookups.listStreams().list(new StreamQuery(Scope.ALL, state, page.next(), 20));

        assertCheap();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void listsDeadLetters(Status status) {
        for (var scope :
                List.of(
                        Scope.ALL,
                        user("u9"),
                        new Scope("test", null, null),
                        new Scope("test", PlainEvents.TOPIC, new UserId("u9")))) {
            lookups.listDeadLetters().list(new LetterQuery(scope, status, null, null, 20));
            lookups.listDeadLetters().list(new LetterQuery(scope, status, null, 1_000L, 20));
        }

        assertCheap();
    }

    @Test
    void showsOneStream() {
        assertThat(lookups.findStream().find("test", stream("u9"))).isPresent();

        assertCheap();
    }

    @ParameterizedTest
    @ValueSource(strings = {"w", "d", "p", "l", "nobody"})
    void locatesAnEvent(String where) {
        world.run("INSERT INTO note (text) VALUES (md5('%s5'))".formatted(where));
        var id = UUID.fromString(hyphens(world.notes().getFirst()));

        assertThat(lookups.locateEvent().locate(id).isPresent()).isEqualTo(where.length() == 1);

        assertCheap();
    }

    /// What is unsent is read whole for a trace, a user's slot of it for the others.
    @ParameterizedTest
    @ValueSource(strings = {"w", "d", "p", "l"})
    void tellsAnEvent(String where) {
        world.run("INSERT INTO note (text) VALUES (md5('%s5'))".formatted(where));
        var id = UUID.fromString(hyphens(world.notes().getFirst()));

        assertThat(told(new About.Event(id))).isPresent();

        assertCheap();
    }

    /// Each event that is shown costs some 13 pages: where it is at each consumer.
    @Test
    void tellsATaskAndAUser() {
        assertThat(told(new About.Task(new TaskId(5)))).isPresent();
        assertThat(told(new About.User(new UserId("u7")), 10)).isPresent();

        assertCheap();
    }

    /// What summarizes the log also counts it.
    @Test
    void findsATraceInFewPagesOfTheLog() {
        world.run("ANALYZE event_log");
        world.run("TRUNCATE outbox_parked");

        assertThat(told(new About.Trace("%032d".formatted(5)))).isPresent();
        assertThat(told(new About.Trace("f".repeat(32)))).isEmpty();

        assertCheap();
    }

    private Optional<Timeline> told(About about) {
        return told(about, 20);
    }

    private Optional<Timeline> told(About about, int limit) {
        return lookups.showTimeline().show(new TimelineQuery(about, limit));
    }

    private static String hyphens(String md5) {
        return md5.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
    }

    @Test
    void decidesAboutAStream() {
        var inbox = new InboxHarness(world, true);
        var u7 = stream("u7");

        assertThat(inbox.streams().skipGap().skip("test", new Gap(u7, 11, 26), ORDER))
                .isEqualTo(new StreamResult.Done());
        assertThat(inbox.streams().stopStream().stop("test", u7, ORDER))
                .isEqualTo(new StreamResult.Done());
        assertThat(inbox.streams().continueStream().goOn("test", u7, ORDER))
                .isEqualTo(new StreamResult.Done());

        assertCheap();
    }

    private static Scope user(String user) {
        return new Scope(null, null, new UserId(user));
    }

    /// A stream has 200 rows that wait. The smallest of the tables has 1,500 pages.
    private void assertCheap() {
        assertThat(explaining.getFirst().plans())
                .allSatisfy(plan -> assertThat(plan.pages()).as(plan::toString).isLessThan(400));
    }
}
