package com.taskmanager.application.relay;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.Batch.Outcome;

import java.time.InstantSource;

/// One round over a slot: a batch of what all topics share, and one of each topic that goes by
/// itself and may be tried.
final class Drain {
    private final Batch batch;
    private final Breakers breakers;
    private final Knowledge knowledge;
    private final InstantSource clock;

    Drain(Batch batch, Breakers breakers, Knowledge knowledge, InstantSource clock) {
        this.batch = batch;
        this.breakers = breakers;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    Outcome round(int slot) {
        var floor = knowledge.of(slot);
        floor.setApart(breakers.blocked(clock.instant()));
        var outcome = batch.run(slot, floor, floor.next());
        if (outcome.compareTo(Outcome.MORE) <= 0) {
            for (var topic : floor.apart()) {
                outcome = outcome.and(catchUp(slot, floor, topic));
            }
        }
        return outcome;
    }

    private Outcome catchUp(int slot, SlotFloors floor, Topic topic) {
        if (!breakers.of(topic).ready(clock.instant())) {
            return Outcome.NOTHING;
        }
        var outcome = batch.run(slot, floor, floor.next(topic));
        if (outcome.compareTo(Outcome.CAUGHT_UP) <= 0) {
            floor.rejoin(topic);
        }
        return outcome;
    }
}
