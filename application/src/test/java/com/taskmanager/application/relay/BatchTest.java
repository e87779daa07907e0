package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.ALICE;
import static com.taskmanager.application.relay.SomeEvents.NOON;
import static com.taskmanager.application.relay.SomeEvents.WILL;
import static com.taskmanager.application.relay.SomeEvents.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.relay.Batch.Outcome;
import com.taskmanager.application.testing.SettableClock;

import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.stream.Stream;

/// One transaction at a slot, and what it means for the floors.
class BatchTest {
    private static final int SLOT = Slots.of(ALICE);

    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final SettableClock clock = new SettableClock(NOON);
    private final ScriptedPublisher publisher = new ScriptedPublisher();
    private long settled;
    private final SlotFloors floors =
            new SlotFloors(SLOT, () -> new Settled(InMemoryOutbox.FIRST_LIFE, settled));
    private final Batch batch = batch(new Random(1));

    @Test
    void saysWhetherThereMayBeMore() {
        assertThat(run()).isEqualTo(Outcome.NOTHING);
        write(event(ALICE, 1));
        assertThat(run()).isEqualTo(Outcome.CAUGHT_UP);

        publisher.refuse(event(ALICE, 2)::equals);
        write(event(ALICE, 2), event(WILL, 1));
        assertThat(run()).isEqualTo(Outcome.MORE);
    }

    @Test
    void passesOverWhatItDealtWithAsFarAsItIsSettled() {
        write(event(ALICE, 1));
        settled = 1;

        run();

        assertThat(floors.next().above()).isEqualTo(1);
    }

    @Test
    void keepsTheFloorBelowWhatItLeaves() {
        publisher.refuse(event(ALICE, 1)::equals);
        write(event(ALICE, 1), event(WILL, 1));
        settled = 2;

        run();

        assertThat(floors.next().above()).isZero();
    }

    @Test
    void givesWayToTheMorePressingOutcome() {
        assertThat(Outcome.NOTHING.and(Outcome.MORE)).isEqualTo(Outcome.MORE);
        assertThat(Outcome.MORE.and(Outcome.CAUGHT_UP)).isEqualTo(Outcome.MORE);
        assertThat(Outcome.ELSEWHERE.and(Outcome.PAUSED)).isEqualTo(Outcome.ELSEWHERE);
    }

    private Batch batch(Random random) {
        var publishing =
                new Publishing(
                        publisher,
                        new Breakers(random),
                        new Suspicion(RelayPace.USUAL.refusedAfter(), random),
                        new RecordingObserver(),
                        clock);
        return new Batch(outbox, publishing);
    }

    private Outcome run() {
        return batch.run(SLOT, floors, SlotFloors::next);
    }

    private void write(OutboxEvent... events) {
        var writer = outbox.begin();
        Stream.of(events).forEach(writer::append);
        writer.commit();
    }
}
