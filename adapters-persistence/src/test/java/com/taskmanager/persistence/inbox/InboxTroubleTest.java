package com.taskmanager.persistence.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.inbox.DeliveryResult.Answered;
import com.taskmanager.application.inbox.DeliveryResult.NotReady;
import com.taskmanager.application.inbox.InboxFigures.Waiting;
import com.taskmanager.application.inbox.InboxHarness;
import com.taskmanager.application.inbox.InboxSignal;
import com.taskmanager.application.inbox.WaitingReason;
import com.taskmanager.application.port.Unavailable;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/// Effects that go wrong in ways only a real database knows.
class InboxTroubleTest {
    private final PostgresInboxWorld world = new PostgresInboxWorld();
    private final InboxHarness inbox = new InboxHarness(world, true);

    @BeforeEach
    void giveOutNumbers() {
        world.issue(stream("alice"), 20_000);
        world.issue(stream("bob"), 100);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void findsTheOneEffectThatADeferredConstraintRefusesAtTheCommit() {
        execute("CREATE TABLE once (id int UNIQUE DEFERRABLE INITIALLY DEFERRED)");
        execute("INSERT INTO once VALUES (1)");
        inbox.fail("alice 2", () -> execute("INSERT INTO once VALUES (1)"));

        var result = inbox.deliver("alice 1", "alice 2", "alice 3", "bob 1");

        assertThat(result).isInstanceOf(Answered.class);
        assertThat(world.notes()).containsExactly("alice 1", "bob 1");
        assertThat(world.waiting("test")).containsExactly("alice 2 RETRY", "alice 3 BEHIND");
    }

    @Test
    void countsABatchThatTheDatabaseRefusesAgainstItsEventAlone() {
        execute("CREATE TABLE small (id int CHECK (id < 3))");
        inbox.fail(
                "alice 2",
                () -> batch("INSERT INTO small VALUES (1)", "INSERT INTO small VALUES (3)"));

        var result = inbox.deliver("alice 1", "alice 2", "alice 3", "bob 1");

        assertThat(result).isInstanceOf(Answered.class);
        assertThat(world.notes()).containsExactly("alice 1", "bob 1");
        assertThat(world.waiting("test")).containsExactly("alice 2 RETRY", "alice 3 BEHIND");
    }

    @Test
    void countsAConnectionThatIsLostWithABatchAgainstNobody() {
        inbox.fail(
                "alice 2",
                () -> {
                    terminated(inbox.tries("alice 2"));
                    return batch("CREATE TABLE late ()", "CREATE TABLE later ()");
                });

        assertThat(inbox.deliver("alice 1", "alice 2", "bob 1")).isInstanceOf(NotReady.class);
        assertThat(world.notes()).isEmpty();
        assertThat(world.waiting("test")).isEmpty();
    }

    @Test
    void countsAnEffectThatAlwaysTimesOutAgainstItsEventAlone() {
        world.shortenStatements(Duration.ofMillis(100));
        inbox.fail("alice 2", () -> execute("SELECT pg_sleep(20)"));

        inbox.deliver("alice 1", "alice 2", "alice 3", "bob 1");

        // with everything, with its group, and then alone
        assertThat(inbox.tries("alice 2")).isEqualTo(1 + 1 + 3);
        assertThat(world.notes()).containsExactly("alice 1", "bob 1");
        assertThat(world.waiting("test")).containsExactly("alice 2 RETRY", "alice 3 BEHIND");
    }

    /// Memory, a limit of the server's settings, a page that cannot be read, a damaged row or
    /// index, a defect of the server: for this event it may be so for ever.
    @ParameterizedTest
    @ValueSource(strings = {"53000", "53200", "53400", "58030", "XX000", "XX001", "XX002"})
    void countsTroubleOfTheServerAgainstTheEventWhileTheConnectionAnswers(String state) {
        inbox.fail("alice 2", () -> raise(state));

        var result = inbox.deliver("alice 1", "alice 2", "alice 3", "bob 1");

        assertThat(result).isInstanceOf(Answered.class);
        assertThat(world.notes()).containsExactly("alice 1", "bob 1");
        assertThat(world.waiting("test")).containsExactly("alice 2 RETRY", "alice 3 BEHIND");
    }

    @Test
    void buriesAnEventThatAlwaysMeetsAnInternalError() {
        inbox.fail("alice 1", () -> raise("XX000"));
        inbox.deliver("alice 1 event com.taskmanager.task.updated", "bob 1");

        for (int i = 0; i < 5; i++) {
            world.clock().advance(Duration.ofSeconds(16));
            inbox.work();
        }

        assertThat(world.dead("test")).containsExactly("alice 1 FAILED");
        assertThat(world.notes()).containsExactly("bob 1");
        assertThat(inbox.signals(InboxSignal.Stalled.class)).isEmpty();
    }

    /// A full disk, or a server that became read-only: all events would climb their ladders.
    @ParameterizedTest
    @ValueSource(strings = {"53100", "25006"})
    void countsAgainstNobodyThatNobodyCanWrite(String state) {
        inbox.fail("alice 2", () -> raise(state));

        assertThat(inbox.deliver("alice 1", "alice 2", "bob 1")).isInstanceOf(NotReady.class);

        assertThat(world.notes()).isEmpty();
        assertThat(world.waiting("test")).isEmpty();
    }

    @Test
    void leavesTheConnectionWithoutALimitBehind() {
        inbox.deliver("alice 1");

        assertThat(world.jdbc().sql("SHOW statement_timeout").query(String.class).single())
                .isEqualTo("0");
    }

    @Test
    void doesNotCountALostConnectionAgainstTheEvent() {
        inbox.fail("alice 2", () -> terminated(inbox.tries("alice 2")));

        assertThat(inbox.deliver("alice 1", "alice 2", "bob 1")).isInstanceOf(NotReady.class);
        assertThat(world.notes()).isEmpty();
        assertThat(world.waiting("test")).isEmpty();

        assertThat(inbox.deliver("alice 1", "alice 2", "bob 1")).isInstanceOf(Answered.class);
        assertThat(world.notes()).containsExactly("alice 1", "alice 2", "bob 1");
    }

    @Test
    void saysThatThereIsNoDatabase() {
        world.cutOff();

        inbox.stepReady();

        assertThat(inbox.signals(InboxSignal.Stalled.class))
                .extracting(InboxSignal.Stalled::trouble)
                .singleElement()
                .isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> new JdbcInboxFigures(world.jdbc()).count("test"))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void keepsTextThatPostgreSqlCannotHold() {
        inbox.fail("alice 1", () -> new IllegalStateException("a\0b" + "c".repeat(5_000)));

        inbox.deliver("alice 1");

        assertThat(world.waiting("test")).containsExactly("alice 1 RETRY");
        assertThat(inbox.tries("alice 1")).isEqualTo(1 + 1);
    }

    @Test
    void countsWhatLiesInTheInbox() {
        inbox.fail("bob 1");
        inbox.deliver("alice 2", "alice 4", "bob 1", "nonsense");
        execute(
                """
                INSERT INTO inbox_waiting (consumer, topic, user_id, seq, event, reason)
                SELECT 'test', 'task-events', 'alice', n, 'x', 'BEHIND'
                  FROM generate_series(10, 10020) n
                """);

        var figures = new JdbcInboxFigures(world.jdbc()).count("test");

        assertThat(figures.waiting())
                .containsOnlyKeys(WaitingReason.GAP, WaitingReason.RETRY, WaitingReason.BEHIND);
        assertThat(figures.waiting().get(WaitingReason.GAP))
                .extracting(Waiting::count)
                .isEqualTo(2L);
        assertThat(figures.deadLetters()).isEqualTo(1);
        assertThat(figures.streams().crowded()).isEqualTo(1);
    }

    private @Nullable RuntimeException terminated(int tries) {
        // once with everything, then as often as a unit of work is tried
        if (tries <= 1 + 4) {
            world.database().terminateAllOthers();
        }
        return null;
    }

    private @Nullable RuntimeException batch(String... statements) {
        world.batch(statements);
        return null;
    }

    private @Nullable RuntimeException raise(String state) {
        return execute("DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '%s'; END $$".formatted(state));
    }

    private @Nullable RuntimeException execute(String sql) {
        if (sql.startsWith("SELECT")) {
            world.jdbc().sql(sql).query((_, _) -> 0).list();
        } else {
            world.jdbc().sql(sql).update();
        }
        return null;
    }
}
