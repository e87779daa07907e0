package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.ALICE;
import static com.taskmanager.application.relay.SomeEvents.BOB;
import static com.taskmanager.application.relay.SomeEvents.TASKS;
import static com.taskmanager.application.relay.SomeEvents.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.domain.user.UserId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import java.lang.Thread.State;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;

/// How a relay shares out its work, what it tells of it, and how it ends.
class RelayAtWorkTest {
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final RelayRig rig = new RelayRig(outbox);

    /// Soon, but not at once, and without a poll that happens to find it.
    @Test
    void comesBackForASlotThatSomebodyElseHad() {
        rig.settle();
        var elsewhere = outbox.take(Slots.of(ALICE), new Selection(0, Scope.EVERYTHING, 1));
        rig.writeAndWake(event(ALICE, 1), event(BOB, 1));
        rig.settle();
        ((Taken.Held) elsewhere).slot().close();
        rig.clock().advance(Duration.ofMillis(20));

        rig.relay().step();

        assertThat(rig.accepted(BOB, TASKS)).containsExactly(1L);
        assertThat(rig.accepted(ALICE, TASKS)).containsExactly(1L);
    }

    @Test
    void takesASingleEventAlongWithABacklog() {
        writeBacklog(ALICE);
        rig.write(event(BOB, 1));

        rig.settle();

        assertThat(rig.publisher().accepted().indexOf(event(BOB, 1)))
                .isLessThan(Selection.ROWS_MAX);
        assertThat(outbox.left()).isEmpty();
    }

    @Test
    void givesTheOthersTheirTurnAfterEightBatchesOfOne() {
        var first = Slots.of(ALICE) < Slots.of(BOB) ? ALICE : BOB;
        var second = first.equals(ALICE) ? BOB : ALICE;
        writeBacklog(first);
        writeBacklog(second);

        rig.settle();

        // both together with half a batch each, and then the first alone
        int half = Selection.ROWS_MAX / 2;
        assertThat(rig.publisher().accepted().indexOf(event(second, half + 1)))
                .isEqualTo((1 + 8) * Selection.ROWS_MAX);
        assertThat(outbox.left()).isEmpty();
    }

    @Test
    void makesLargeCallsAgainWhenTroubleIsOver() {
        rig.publisher().goDown(TASKS);
        rig.writeAndWake(event(ALICE, 1), event(ALICE, 2));
        rig.run(Duration.ofSeconds(30));
        rig.publisher().comeBack(TASKS);
        for (int n = 3; n <= 20; n++) {
            rig.writeAndWake(event(ALICE, n));
            rig.run(Duration.ofSeconds(3));
        }
        int before = rig.publisher().calls().size();

        var backlog = LongStream.rangeClosed(21, 420).mapToObj(n -> event(ALICE, n));
        rig.writeAndWake(backlog.toArray(OutboxEvent[]::new));
        rig.settle();

        assertThat(rig.publisher().calls()).hasSize(before + 1);
    }

    @Test
    void tellsOfEachCallAndOfNoTroubleWhereThereIsNone() {
        rig.writeAndWake(event(ALICE, 1), event(ALICE, 2));
        rig.settle();

        assertThat(rig.observer().told()).containsExactly("task-events: 2 of 2");
    }

    @Test
    void tellsThatATopicWorksAgain() {
        rig.publisher().goDown(TASKS);
        rig.writeAndWake(event(ALICE, 1), event(ALICE, 2));
        rig.settle();
        rig.publisher().comeBack(TASKS);
        rig.run(Duration.ofSeconds(1));

        assertThat(rig.observer().told())
                .containsExactly(
                        "task-events: 0 of 2",
                        "task-events blocked: task-events is down",
                        "task-events: 2 of 2",
                        "task-events recovered");
    }

    @Test
    void finishesTheBatchInHandWhenItIsStoppedAndNoOther() {
        var backlog = LongStream.rangeClosed(1, 600).mapToObj(n -> event(ALICE, n));
        rig.write(backlog.toArray(OutboxEvent[]::new));
        rig.publisher().during(rig.relay()::stop);

        rig.relay().step();

        assertThat(rig.publisher().calls()).hasSize(1);
        assertThat(outbox.left()).hasSize(600 - Selection.ROWS_MAX);
    }

    @Test
    @Timeout(30)
    void returnsFromItsWaitWhenItIsStopped() throws InterruptedException {
        var worker = Thread.ofPlatform().daemon().start(rig.relay());
        rest(worker);

        rig.relay().stop();

        assertThat(worker.join(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    @Timeout(30)
    void leavesAnInterruptToWhoeverRunsIt() throws InterruptedException {
        var interrupted = new AtomicBoolean();
        var worker =
                Thread.ofPlatform()
                        .daemon()
                        .start(
                                () -> {
                                    rig.relay().run();
                                    interrupted.set(Thread.currentThread().isInterrupted());
                                });
        rest(worker);

        worker.interrupt();

        assertThat(worker.join(Duration.ofSeconds(20))).isTrue();
        assertThat(interrupted).isTrue();
    }

    /// However much is due: nothing of it can be done.
    @Test
    @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
    void restsWhileTheDatabaseIsAway() throws InterruptedException {
        outbox.goDown();
        rig.relay().wakes().wake(Set.of(Slots.of(ALICE)));

        var worker = Thread.ofPlatform().daemon().start(rig.relay());
        rest(worker);

        assertThat(worker.getState()).isEqualTo(State.TIMED_WAITING);
        rig.relay().stop();
        worker.join();
    }

    private static void rest(Thread worker) {
        while (worker.getState() == State.NEW || worker.getState() == State.RUNNABLE) {
            Thread.onSpinWait();
        }
    }

    private void writeBacklog(UserId user) {
        rig.write(
                LongStream.rangeClosed(1, 5_000)
                        .mapToObj(n -> event(user, n))
                        .toArray(OutboxEvent[]::new));
    }
}
