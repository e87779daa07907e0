package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.ALICE;
import static com.taskmanager.application.relay.SomeEvents.BOB;
import static com.taskmanager.application.relay.SomeEvents.NOON;
import static com.taskmanager.application.relay.SomeEvents.TASKS;
import static com.taskmanager.application.relay.SomeEvents.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.relay.Batch.Outcome;
import com.taskmanager.application.testing.SettableClock;
import com.taskmanager.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;

/// One transaction over several slots, and what it means for the floors of each.
class SharedBatchTest {
    private static final int ALICES = Slots.of(ALICE);
    private static final int BOBS = Slots.of(BOB);

    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final SettableClock clock = new SettableClock(NOON);
    private final ScriptedPublisher publisher = new ScriptedPublisher();
    private long settled;
    private final SlotFloors floorOfAlice =
            new SlotFloors(ALICES, () -> new Settled(InMemoryOutbox.FIRST_LIFE, settled));
    private final SlotFloors floorOfBob =
            new SlotFloors(BOBS, () -> new Settled(InMemoryOutbox.FIRST_LIFE, settled));
    private final SharedBatch batch = batch();

    @Test
    void saysOfEachSlotWhatThereWas() {
        write(event(ALICE, 1));

        assertThat(run()).isEqualTo(Map.of(ALICES, Outcome.CAUGHT_UP, BOBS, Outcome.NOTHING));
        assertThat(outbox.left()).isEmpty();
    }

    @Test
    void handsOverInOneCall() {
        write(event(ALICE, 1), event(BOB, 1), event(BOB, 2));

        run();

        assertThat(publisher.calls()).hasSize(1);
        assertThat(publisher.accepted())
                .containsExactlyInAnyOrder(event(ALICE, 1), event(BOB, 1), event(BOB, 2));
    }

    @Test
    void keepsTheFloorBelowWhatIsLeftInItsSlotOnly() {
        publisher.refuse(event(ALICE, 1)::equals);
        write(event(ALICE, 1), event(BOB, 1));
        settled = 2;

        assertThat(run()).isEqualTo(Map.of(ALICES, Outcome.MORE, BOBS, Outcome.CAUGHT_UP));
        assertThat(floorOfAlice.next().above()).isZero();
        assertThat(floorOfBob.next().above()).isEqualTo(2);
        assertThat(outbox.left()).containsExactly(event(ALICE, 1).id());
    }

    @Test
    void leavesSlotsToWhoeverHasThem() {
        write(event(ALICE, 1), event(BOB, 1));
        outbox.take(ALICES, new Selection(0, Scope.EVERYTHING, 1));

        assertThat(run()).isEqualTo(Map.of(ALICES, Outcome.ELSEWHERE, BOBS, Outcome.CAUGHT_UP));
        assertThat(outbox.left()).containsExactly(event(ALICE, 1).id());
    }

    @Test
    void leavesASlotWithSomethingParkedToATurnOfItsOwn() {
        park(event(ALICE, 1));
        write(event(ALICE, 2), event(BOB, 1));

        assertThat(run()).isEqualTo(Map.of(ALICES, Outcome.MORE, BOBS, Outcome.CAUGHT_UP));
        assertThat(publisher.accepted()).containsExactly(event(BOB, 1));
    }

    /// What was put back lies below the floor.
    @Test
    void usesNothingReadFromAFloorThatWasGivenUp() {
        park(event(ALICE, 1));
        run();
        outbox.parked().release(new StreamId(ALICE, TASKS), ParkingContract.ACTION);
        write(event(ALICE, 2), event(BOB, 1));

        assertThat(run()).isEqualTo(Map.of(ALICES, Outcome.MORE, BOBS, Outcome.CAUGHT_UP));
        assertThat(publisher.accepted()).containsExactly(event(BOB, 1));
    }

    @Test
    void leavesWhatIsMoreThanASlotsShare() {
        write(events(ALICE, 300));
        write(event(BOB, 1));

        assertThat(run()).isEqualTo(Map.of(ALICES, Outcome.MORE, BOBS, Outcome.CAUGHT_UP));
        assertThat(outbox.left()).hasSize(50);
    }

    @Test
    void leavesWhatIsMoreThanACallShouldHave() {
        write(large(ALICE), large(BOB));

        assertThat(run().values()).containsExactlyInAnyOrder(Outcome.CAUGHT_UP, Outcome.MORE);
        assertThat(publisher.accepted()).hasSize(1);
    }

    private Map<Integer, Outcome> run() {
        return batch.run(new TreeMap<>(Map.of(ALICES, floorOfAlice, BOBS, floorOfBob)));
    }

    private void write(OutboxEvent... events) {
        var writer = outbox.begin();
        List.of(events).forEach(writer::append);
        writer.commit();
    }

    private void park(OutboxEvent event) {
        write(event);
        var stream = new ParkedStream(event.stream(), event.sequence(), "too large");
        var taken = outbox.take(ALICES, new Selection(0, Scope.EVERYTHING, 500));
        if (taken instanceof Taken.Held held) {
            held.slot().park(List.of(stream), new long[] {held.rows().getFirst().seq()});
            held.slot().delete(new long[0]);
        }
    }

    private static OutboxEvent[] events(UserId user, int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(n -> event(user, n))
                .toArray(OutboxEvent[]::new);
    }

    private static OutboxEvent large(UserId user) {
        return new OutboxEvent(
                UUID.randomUUID(),
                new StreamId(user, TASKS),
                1,
                NOON,
                EventData.of(new byte[600_000]));
    }

    private SharedBatch batch() {
        var suspicion = new Suspicion(RelayPace.USUAL.refusedAfter(), new Random(1));
        var breakers = new Breakers(new Random(1));
        return new SharedBatch(
                outbox,
                new Publishing(publisher, breakers, suspicion, new RecordingObserver(), clock));
    }
}
