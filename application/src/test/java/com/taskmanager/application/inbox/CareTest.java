package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventReading;
import com.taskmanager.application.port.ReadEvent;
import com.taskmanager.application.port.Unavailable;
import com.taskmanager.application.testing.SettableClock;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Processes that die while an event is in hand. A death is an error that no virtual machine
/// survives; what the process kept in memory is gone with it.
class CareTest {
    private static final String NAME = "test";

    private final InMemoryInboxWorld world = new InMemoryInboxWorld();
    private final InMemoryRuns runs = new InMemoryRuns();
    private final SettableClock clock = world.clock();
    private int starts;

    @BeforeEach
    void issue() {
        world.issue(stream("alice"), 9);
        world.issue(stream("bob"), 9);
    }

    @Test
    void writesNothingWhileAllIsWell() {
        var process = started();
        process.inbox.deliver("alice 1");
        process.inbox.fail("alice 2", Death.comes());
        assertThatThrownBy(() -> process.inbox.deliver("alice 2")).isInstanceOf(Error.class);

        assertThat(runs.isAnyLeft(NAME, 9, clock.instant())).isFalse();
    }

    @Test
    void goesCarefulAfterTwoUncleanEndsAndNotAfterOne() {
        assertThat(started().careful()).isFalse();
        assertThat(started().careful()).isFalse();
        assertThat(started().careful()).isTrue();
    }

    @Test
    void goesCarefulForNoCleanEnd() {
        for (int i = 0; i < 5; i++) {
            started().care.end();
        }
        assertThat(started().careful()).isFalse();
    }

    @Test
    void isWellAgainFiveMinutesAfterTheSecondLastEnd() {
        started();
        started();
        clock.advance(Duration.ofSeconds(10));
        var process = started();
        clock.advance(Duration.ofMinutes(5).minusSeconds(10));
        assertThat(process.care.refresh()).containsExactly(NAME);
        clock.advance(Duration.ofMillis(1));
        assertThat(process.care.refresh()).isEmpty();
    }

    @Test
    void tellsTheDeadlyEventFromItsNeighboursAndLosesNothing() {
        int deaths = deaths("bob 1", "alice 1", "alice 2", "bob 2", "alice 3");

        assertThat(deaths).isEqualTo(4);
        assertThat(world.dead(NAME)).containsExactly("alice 2 DEADLY");
        assertThat(world.notes()).containsExactlyInAnyOrder("alice 1", "bob 1", "bob 2");
        assertThat(world.waiting(NAME)).containsExactly("alice 3 BEHIND");
    }

    @Test
    void findsWhatKillsWhoeverReadsIt() {
        int deaths = deaths("alice 1", "alice deadly", "bob 1");

        assertThat(deaths).isEqualTo(4);
        assertThat(world.dead(NAME)).containsExactly("? ? UNREADABLE");
        assertThat(world.notes()).containsExactly("alice 1", "bob 1");
    }

    @Test
    void findsADeadlyEventAmongThoseThatWait() {
        started().inbox.deliver("alice 2");
        started().inbox.deliver("alice 1");
        int deaths = 0;
        while (started().diesAtWork()) {
            assertThat(++deaths).as("deaths").isLessThan(20);
        }

        assertThat(deaths).isLessThanOrEqualTo(4);
        assertThat(world.dead(NAME)).containsExactly("alice 2 DEADLY");
        assertThat(world.notes()).containsExactly("alice 1");
    }

    @Test
    void staysCarefulWhileSomethingIsLeftInHandThoughStartsTakeLong() {
        int deaths = 0;
        while (dies(() -> started().inbox.deliver("alice 1", "alice 2"))) {
            clock.advance(Duration.ofMinutes(deaths < 2 ? 1 : 20));
            assertThat(++deaths).as("deaths").isLessThan(20);
        }

        assertThat(deaths).isEqualTo(4);
        assertThat(world.dead(NAME)).containsExactly("alice 2 DEADLY");
    }

    @Test
    void blamesNoEventThatTheProcessSurvives() {
        started();
        started();
        for (int i = 0; i < 5; i++) {
            var process = started();
            process.inbox.fail("alice 1");
            process.inbox.deliver("alice 1");
            process.inbox.stepRetry();
        }

        assertThat(world.dead(NAME)).isEmpty();
        assertThat(runs.isAnyLeft(NAME, 9, clock.instant())).isFalse();
    }

    @Test
    void hasOneThingInHandAtATimeWhoeverHasIt() throws InterruptedException {
        var care = carefulForTwo();
        var happened = Collections.synchronizedList(new ArrayList<String>());
        EventReading reading =
                (topic, data, key) -> {
                    happened.add("reads");
                    return new PlainEvents().read(topic, data, key);
                };
        var others =
                List.of(
                        waiting(care.reading("other", reading)),
                        waiting(care.reading(NAME, reading)),
                        waiting(care.readingAlone(reading)),
                        new Thread(() -> care.alone(() -> happened.add("applies"))));
        care.alone(
                () -> {
                    others.forEach(Thread::start);
                    others.forEach(CareTest::awaitStandstill);
                    return happened.add("done");
                });
        for (var other : others) {
            other.join();
        }

        assertThat(happened).hasSize(5).startsWith("done");
    }

    @Test
    void sendsBackWhatWaitsForItsTurnTooLong() {
        var care = new Care(runs, runs, new Run("here", new UUID(0, 1)), clock, new NeverFree());

        assertThatThrownBy(() -> care.alone(() -> true)).isInstanceOf(Unavailable.class);
    }

    @Test
    void waitsLongerForItsTurnWithADeliveryThanWithAConnection() {
        started();
        started();
        var turn = new NeverFree();
        var care = new Care(runs, runs, new Run("here", new UUID(0, 9)), clock, turn);
        care.begin(List.of(NAME));
        var plain = new PlainEvents();

        assertThatThrownBy(() -> read(care.reading(NAME, plain))).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> care.readAll(NAME, plain, CareTest::read))
                .isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> care.alone(() -> true)).isInstanceOf(Unavailable.class);

        assertThat(turn.waits).containsExactly(1_000L, 3_000L, 1_000L);
    }

    @Test
    void letsOthersHaveTheirTurnAfterHalfASecond() {
        started();
        started();
        var process = started();
        for (int n = 1; n <= 4; n++) {
            process.inbox.fail("bob " + n, this::takesItsTime);
            process.inbox.fail("alice " + n, this::takesItsTime);
        }

        process.inbox.deliver("bob 1", "bob 2", "bob 3", "alice 1");

        assertThat(world.notes()).containsExactly("alice 1", "bob 1");
        assertThat(world.waiting(NAME)).containsExactly("bob 2 BEHIND", "bob 3 BEHIND");
    }

    /// What it waited for its turn does not count, and one event is tried however late it is.
    @Test
    void triesAnEventWhoseTurnComesLate() {
        started();
        started();
        var process = started(new Late());

        process.inbox.deliver("bob 1");

        assertThat(world.notes()).containsExactly("bob 1");
    }

    private final class Late extends ReentrantLock {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean tryLock(long time, TimeUnit unit) {
            clock.advance(Duration.ofMillis(900));
            lock();
            return true;
        }
    }

    @Test
    void takesUpOneOfThoseThatWaitAtATime() {
        started().inbox.deliver("alice 3", "alice 4", "bob 2");
        started();
        var process = started();
        process.inbox.deliver("bob 1");

        process.inbox.stepReady();

        assertThat(world.notes()).containsExactly("bob 1", "bob 2");
        process.inbox.heal("alice 2");
        process.inbox.deliver("alice 1", "alice 2");
        process.inbox.stepReady();
        assertThat(world.notes())
                .containsExactly("bob 1", "bob 2", "alice 1", "alice 2", "alice 3");
    }

    private @Nullable RuntimeException takesItsTime() {
        clock.advance(Duration.ofMillis(300));
        return null;
    }

    private static ReadEvent read(EventReading reading) {
        var entry = PlainEvents.delivery("alice 1").entries().getFirst();
        return reading.read(PlainEvents.TOPIC, entry.data(), null);
    }

    @Test
    void isCarefulWithAllConsumersOfAProcessWhenItHasToBeWithOne() {
        assertThat(carefulForTwo().refresh()).containsExactlyInAnyOrder(NAME, "other");
    }

    /// Only one of them has run before.
    private Care carefulForTwo() {
        started();
        started();
        var care = new Care(runs, runs, new Run("here", new UUID(0, 9)), clock);
        care.begin(List.of(NAME, "other"));
        return care;
    }

    private static Thread waiting(EventReading reading) {
        var entry = PlainEvents.delivery("alice 1").entries().getFirst();
        return new Thread(() -> reading.read(PlainEvents.TOPIC, entry.data(), null));
    }

    private static void awaitStandstill(Thread thread) {
        while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    private static final class NeverFree extends ReentrantLock {
        private static final long serialVersionUID = 1L;

        private final ArrayList<Long> waits = new ArrayList<>();

        @Override
        public boolean tryLock(long time, TimeUnit unit) {
            waits.add(unit.toMillis(time));
            return false;
        }
    }

    /// How often the process had to be started anew until the delivery was taken.
    private int deaths(String... events) {
        int deaths = 0;
        while (dies(() -> started().inbox.deliver(events))) {
            clock.advance(Duration.ofSeconds(20));
            assertThat(++deaths).as("deaths").isLessThan(20);
        }
        return deaths;
    }

    private static boolean dies(Runnable work) {
        try {
            work.run();
            return false;
        } catch (Death _) {
            return true;
        }
    }

    private Started started() {
        return started(new ReentrantLock());
    }

    private Started started(Lock turn) {
        var care = new Care(runs, runs, new Run("here", new UUID(0, ++starts)), clock, turn);
        care.begin(List.of(NAME));
        var inbox = InboxHarness.careful(world, CareTest::read, care);
        inbox.fail("alice 2", Death.comes());
        return new Started(inbox, care);
    }

    private static ReadEvent read(Topic topic, EventData data, @Nullable String key) {
        if (new String(data.bytes(), UTF_8).equals("alice deadly")) {
            throw new Death();
        }
        return new PlainEvents().read(topic, data, key);
    }

    private record Started(InboxHarness inbox, Care care) {
        /// A worker tells its observer and would go on.
        boolean diesAtWork() {
            inbox.work();
            return inbox.signals(InboxSignal.Stalled.class).stream()
                    .anyMatch(stalled -> stalled.trouble() instanceof Death);
        }

        boolean careful() {
            return care.isTakenBy(NAME);
        }
    }
}
