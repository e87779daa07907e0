package com.taskmanager.persistence.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.inbox.DeliveryResult.Answered;
import com.taskmanager.application.inbox.InboxHarness;
import com.taskmanager.application.inbox.Progress;
import com.taskmanager.persistence.testing.ExplainingDatabase;
import com.taskmanager.persistence.testing.TestDatabase;
import com.taskmanager.persistence.testing.TestPostgres;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javax.sql.DataSource;

/// What the inbox's statements cost with 200,000 rows in each of its tables and the statistics of
/// empty ones, which is what the planner has after a quiet night and a sudden backlog.
class InboxPlansTest {
    private static final int ROWS = 200_000;

    /// A page or two of each are new to whoever stores his first row.
    private static final int INDEXES_OF_WHAT_WAITS = 4;

    private static final TestDatabase CROWDED = TestPostgres.newDatabase();

    private final List<ExplainingDatabase> explaining = new ArrayList<>();
    private final PostgresInboxWorld world =
            new PostgresInboxWorld(asAfterAWhile(CROWDED.copyOfFiles()), this::explain);

    @BeforeAll
    static void fillWhatWasAnalysedEmpty() {
        for (var table :
                List.of("event_stream", "inbox_position", "inbox_waiting", "dead_letter")) {
            CROWDED.run("ALTER TABLE %s SET (autovacuum_enabled = off)".formatted(table));
            CROWDED.run("ANALYZE " + table);
        }
        fill(
                """
                INSERT INTO event_stream (topic, user_id, last_seq)
                SELECT 'task-events', 'u' || n, 1000
                """);
        fill(
                """
                INSERT INTO inbox_position (consumer, topic, user_id, last_seq)
                SELECT 'test', 'task-events', 'u' || n, 10
                """);
        fill(
                """
                INSERT INTO inbox_waiting (consumer, topic, user_id, seq, event, reason)
                SELECT 'test', 'task-events', 'u' || (n - mod(n, 10)), 12 + mod(n, 10),
                       convert_to('u' || (n - mod(n, 10)) || ' ' || (12 + mod(n, 10)), 'UTF8'),
                       'GAP'
                """);
        fill(
                """
                INSERT INTO dead_letter (consumer, topic, user_id, seq, event_id, cause, error,
                                         attempts, event)
                SELECT 'test', 'task-events', 'u' || n, 10, gen_random_uuid(), 'FAILED', 'no', 9,
                       convert_to(repeat('x', 100), 'UTF8')
                """);
    }

    /// A connection comes to keep plans for any values, where nobody tells it not to.
    private static TestDatabase asAfterAWhile(TestDatabase database) {
        database.run(
                "ALTER DATABASE %s SET plan_cache_mode = force_generic_plan"
                        .formatted(database.name()));
        return database;
    }

    private static void fill(String insert) {
        CROWDED.run("%s FROM generate_series(1, %d) AS n".formatted(insert, ROWS));
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
    @ValueSource(booleans = {true, false})
    void deliversAtThePriceOfWhatIsDelivered(boolean ordered) {
        var inbox = new InboxHarness(world, ordered);
        inbox.fail("u150 11");
        var events = new ArrayList<String>(List.of("u150 11", "u160 11 invalid", "u170 12 fork"));
        IntStream.range(20, 40).forEach(n -> events.add("u" + n * 10 + " 11"));
        IntStream.range(40, 60).forEach(n -> events.add("u" + n * 10 + " 30"));

        assertThat(inbox.deliver(events)).isInstanceOf(Answered.class);

        assertThat(world.notes()).hasSize(20);
        assertCheap(43);
    }

    /// With gaps, one of which waits already.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void deliversOfFewStreamsAtThePriceOfWhatIsDelivered(int streams) {
        var inbox = new InboxHarness(world, true);
        var events = new ArrayList<String>();
        for (int n = 10; n < 10 + streams; n++) {
            events.addAll(
                    List.of("u" + n * 10 + " 11", "u" + n * 10 + " 30", "u" + n * 10 + " 15"));
        }

        assertThat(inbox.deliver(events)).isInstanceOf(Answered.class);

        assertThat(world.notes()).hasSize(streams);
        assertCheap(events.size() + INDEXES_OF_WHAT_WAITS);
    }

    @Test
    void takesUpAtThePriceOfWhatIsReady() {
        makeDue("seq = 12 AND user_id IN ('u100', 'u200', 'u300')", "GAP");
        run("UPDATE inbox_position SET last_seq = 11 WHERE user_id IN ('u100', 'u200', 'u300')");

        assertThat(new InboxHarness(world, true).stepReady()).isEqualTo(Progress.WORKED);

        assertThat(world.notes()).hasSize(30);
        assertCheap(30);
    }

    @Test
    void triesAHeadAgainAtThePriceOfOneEvent() {
        makeDue("seq = 12 AND user_id = 'u100'", "RETRY");
        run(
                """
                UPDATE inbox_position SET last_seq = 11, state = 'RETRYING' WHERE user_id = 'u100'
                """);

        assertThat(new InboxHarness(world, true).stepRetry()).isEqualTo(Progress.WORKED);

        assertThat(world.notes()).containsExactly("u100 12");
        assertCheap(1);
    }

    @Test
    void triesWhatIsSetAsideAgainAtThePriceOfOneEvent() {
        makeDue("seq = 12 AND user_id = 'u100'", "SET_ASIDE");

        assertThat(new InboxHarness(world, false).stepRetry()).isEqualTo(Progress.WORKED);

        assertThat(world.notes()).containsExactly("u100 12");
        assertCheap(1);
    }

    /// What fails all at once comes due all at once; it must not make the others' search dear.
    @ParameterizedTest
    @ValueSource(strings = {"RETRY", "SET_ASIDE", "GAP"})
    void findsNothingDueWithoutReadingWhatIsDueForOthers(String others) {
        makeDue("true", others);
        var inbox = new InboxHarness(world, true);

        IntStream.range(0, 8).forEach(_ -> inbox.stepReady());

        assertCheap(100);
    }

    /// The only statement outside a unit of work; a connection keeps one plan for all its values.
    @Test
    void findsWhatIsDueByAPlanForAnyValues() {
        makeDue("true", "RETRY");
        var due =
                JdbcDueEvents.DUE
                        .replace(":reasons", "$1")
                        .replace(":consumer", "$2")
                        .replace(":now", "$3")
                        .replace(":limit", "$4")
                        .replace(":topics", "$5")
                        .replace(":users", "$6");

        var plan =
                world.database()
                        .explained(
                                due,
                                "text[], text, timestamptz, bigint, text[], text[]",
                                "'{GAP,RETRY}', 'test', '2027-01-31', 100, '{}', '{}'");

        assertThat(plan.pages()).as(plan::toString).isLessThan(200);
    }

    private void makeDue(String which, String reason) {
        run(
                """
                UPDATE inbox_waiting
                   SET reason = '%s', next_attempt_at = timestamptz '2027-01-01' + seq * interval '1 ms'
                 WHERE %s
                """
                        .formatted(reason, which));
    }

    /// A few dozen pages for each event, and no table as a whole: the smallest has 2,500 pages.
    private void assertCheap(int events) {
        assertThat(explaining.getFirst().plans())
                .allSatisfy(
                        plan ->
                                assertThat(plan.pages())
                                        .as(plan::toString)
                                        .isLessThan(50 + events * 20));
    }

    private void run(String sql) {
        world.database().run(sql);
    }
}
