package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.ALICE;
import static com.taskmanager.application.relay.SomeEvents.BOB;
import static com.taskmanager.application.relay.SomeEvents.TASKS;
import static com.taskmanager.application.relay.SomeEvents.WILL;
import static com.taskmanager.application.relay.SomeEvents.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;

class RelayTest implements RelayContract, RelayParkingContract {
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final RelayRig rig = new RelayRig(outbox);

    @Override
    public RelayRig rig() {
        return rig;
    }

    @Override
    public OutboxTestbed outbox() {
        return outbox;
    }

    @Test
    void takesUpItsWorkWhenTheDatabaseComesBack() {
        rig.settle();
        outbox.goDown();
        rig.write(event(ALICE, 1));
        rig.run(Duration.ofSeconds(30));

        outbox.comeBack();
        rig.run(Duration.ofSeconds(5));

        assertThat(rig.accepted(ALICE, TASKS)).containsExactly(1L);
    }

    @Test
    void doesNotPressADatabaseThatIsDown() {
        outbox.goDown();

        rig.run(Duration.ofSeconds(60));

        assertThat(rig.observer().told()).hasSizeBetween(10, 30);
    }

    /// What comes meanwhile goes together.
    @Test
    void letsEventsWaitForEachOtherForAsLongAsTheTurnBeforeTook() {
        var relay = gathering(Duration.ofMillis(20), Duration.ofMillis(8));
        rig.write(event(ALICE, 2));
        wake(relay, ALICE);

        relay.step();
        assertThat(rig.accepted(ALICE, TASKS)).containsExactly(1L);
        rig.clock().advance(Duration.ofMillis(7));
        rig.write(event(WILL, 1));
        wake(relay, WILL);
        relay.step();
        assertThat(rig.accepted(ALICE, TASKS)).containsExactly(1L);
        assertThat(relay.step()).isEqualTo(rig.clock().instant().plusMillis(1));

        rig.clock().advance(Duration.ofMillis(1));
        relay.step();
        assertThat(rig.publisher().calls().getLast())
                .containsExactlyInAnyOrder(event(ALICE, 2), event(WILL, 1));
    }

    @Test
    void letsNoEventWaitLongAfterASlowTurn() {
        var relay = gathering(Duration.ofMillis(20), Duration.ofSeconds(1));
        rig.write(event(ALICE, 2));
        wake(relay, ALICE);

        rig.clock().advance(Duration.ofMillis(20));
        relay.step();

        assertThat(rig.accepted(ALICE, TASKS)).containsExactly(1L, 2L);
    }

    /// Another thread, while a turn is under way that takes its time.
    @Test
    void letsOtherThreadsWorkWhileATurnIsSlow() {
        var relay = rig.gatheringRelay(Duration.ofMillis(20));
        relay.step();
        rig.write(event(ALICE, 1), event(BOB, 1));
        rig.publisher()
                .during(
                        () -> {
                            wake(relay, BOB);
                            relay.step();
                            assertThat(rig.accepted(BOB, TASKS)).isEmpty();
                            rig.clock().advance(Duration.ofMillis(21));
                            relay.step();
                            assertThat(rig.accepted(BOB, TASKS)).containsExactly(1L);
                        });

        wake(relay, ALICE);
        relay.step();

        assertThat(rig.accepted(ALICE, TASKS)).containsExactly(1L);
    }

    /// A relay that has had a turn which took so long.
    private Relay gathering(Duration longest, Duration took) {
        var relay = rig.gatheringRelay(longest);
        relay.step();
        rig.write(event(ALICE, 1));
        rig.publisher().during(() -> rig.clock().advance(took));
        wake(relay, ALICE);
        relay.step();
        return relay;
    }

    private static void wake(Relay relay, UserId user) {
        relay.wakes().wake(Set.of(Slots.of(user)));
    }

    /// One thread knows from where it will read; before it has the slot an operator releases the
    /// stream, and another thread is the one that notices.
    @Test
    void publishesNothingFromAFloorThatAnotherThreadHasGivenUpMeanwhile() {
        var relay = new AtomicReference<Relay>();
        var meanwhile = new AtomicReference<Runnable>(() -> {});
        SlotsOneByOne slots =
                (slot, selection) -> {
                    meanwhile.getAndSet(() -> {}).run();
                    return outbox.take(slot, selection);
                };
        relay.set(rig.anotherRelay(slots));
        parkTwo();
        rig.run(relay.get(), Duration.ofSeconds(20));
        rig.write(event(ALICE, 3));
        meanwhile.set(
                () -> {
                    outbox.parked().release(new StreamId(ALICE, TASKS), ParkingContract.ACTION);
                    rig.clock().advance(Duration.ofSeconds(3));
                    relay.get().step();
                });

        relay.get().wakes().wake(Set.of(Slots.of(ALICE)));
        rig.run(relay.get(), Duration.ofSeconds(5));

        assertThat(rig.accepted(ALICE, TASKS)).containsExactly(1L, 2L, 3L);
    }

    private void parkTwo() {
        rig.write(event(ALICE, 1), event(ALICE, 2));
        var everything = new Selection(0, Scope.EVERYTHING, Selection.ROWS_MAX);
        var held = (Taken.Held) outbox.take(Slots.of(ALICE), everything);
        var stream = new ParkedStream(new StreamId(ALICE, TASKS), 1, "refused");
        held.slot().park(List.of(stream), held.rows().stream().mapToLong(OutboxRow::seq).toArray());
        held.slot().delete(new long[0]);
    }

    /// The pool may have replaced its connections before anybody noticed.
    @Test
    void trustsNoFloorFromAnotherLifeOfTheServer() {
        rig.write(event(WILL, 1), event(WILL, 2), event(WILL, 3));
        rig.run(Duration.ofSeconds(20));

        outbox.comeBackWithoutRowsAbove(1);
        rig.write(event(ALICE, 1));
        rig.run(Duration.ofSeconds(5));

        assertThat(rig.accepted(ALICE, TASKS)).containsExactly(1L);
    }

    /// Woken before it has looked at the server again.
    @Test
    void publishesNothingFromAFloorOfTheHistoryBefore() {
        rig.write(event(WILL, 1), event(WILL, 2), event(WILL, 3));
        rig.run(Duration.ofSeconds(20));

        outbox.comeBackWithoutRowsAbove(1);
        rig.writeAndWake(event(ALICE, 1), event(ALICE, 2), event(ALICE, 3));
        rig.settle();

        assertThat(rig.accepted(ALICE, TASKS)).containsExactly(1L, 2L, 3L);
    }

    /// A turn has several rounds: the second must not raise floors to what was settled before.
    @Test
    void raisesNoFloorByTheHorizonOfTheHistoryBefore() {
        LongStream.rangeClosed(1, 9).forEach(n -> rig.write(event(WILL, n)));
        rig.run(Duration.ofSeconds(20));

        outbox.comeBackWithoutRowsAbove(1);
        var open = outbox.begin();
        open.append(event(ALICE, 1));
        rig.wake(event(ALICE, 1));
        rig.settle();
        open.commit();
        LongStream.rangeClosed(2, 8).forEach(n -> rig.write(event(WILL, n)));
        rig.writeAndWake(event(ALICE, 2));
        rig.settle();
        rig.run(Duration.ofSeconds(5));

        assertThat(rig.accepted(ALICE, TASKS)).containsExactly(1L, 2L);
    }

    @Test
    void takesAPublisherThatThrowsForOneThatAcceptedNothing() {
        rig.publisher()
                .during(
                        () -> {
                            throw new IllegalStateException("a defect");
                        });
        rig.writeAndWake(event(ALICE, 1));

        rig.run(Duration.ofSeconds(1));

        assertThat(rig.accepted(ALICE, TASKS)).containsExactly(1L);
        assertThat(rig.observer().told())
                .contains("task-events blocked: java.lang.IllegalStateException: a defect");
    }

    @Test
    void beginsNoNewBatchOnceStopped() {
        rig.writeAndWake(event(ALICE, 1));
        rig.publisher().during(() -> rig.write(event(ALICE, 2)));
        rig.publisher().during(rig.relay()::stop);

        rig.relay().run();

        assertThat(rig.accepted(ALICE, TASKS)).containsExactly(1L);
        assertThat(outbox.left()).containsExactly(event(ALICE, 2).id());
    }

    @Test
    void givesEverySlotItsTurnWhileOneIsNeverEmpty() {
        rig.settle();
        refill(1);
        rig.writeAndWake(event(ALICE, 1));

        for (int step = 0; step < 5; step++) {
            rig.relay().step();
        }

        assertThat(rig.accepted(ALICE, TASKS)).containsExactly(1L);
    }

    /// The commit is not in the read's snapshot, and its wake comes before the read is over.
    @Test
    void keepsAWakeThatCameInTheMiddleOfAnEmptyRead() {
        rig.settle();
        var relay = new AtomicReference<Relay>();
        var interrupted = new AtomicBoolean();
        SlotsOneByOne slow =
                (slot, selection) -> {
                    var taken = outbox.take(slot, selection);
                    if (interrupted.compareAndSet(false, true)) {
                        rig.write(event(ALICE, 1));
                        relay.get().wakes().wake(Set.of(Slots.of(ALICE)));
                    }
                    return taken;
                };
        relay.set(rig.anotherRelay(slow));

        relay.get().wakes().wake(Set.of(Slots.of(ALICE)));
        rig.settle(relay.get());

        assertThat(rig.accepted(ALICE, TASKS)).containsExactly(1L);
    }

    private void refill(long n) {
        rig.publisher().during(() -> refill(n + 1));
        rig.writeAndWake(event(SomeEvents.BOB, n));
    }
}
