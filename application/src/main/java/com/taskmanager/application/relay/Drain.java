package com.taskmanager.application.relay;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.Batch.Outcome;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// One round over a slot: a batch of what goes together, one of each topic that goes by itself and
/// may be tried, and one event of each stream that is tried alone.
final class Drain {
    private final Batch batch;
    private final SharedBatch shared;
    private final Breakers breakers;
    private final Suspicion suspicion;
    private final Knowledge knowledge;
    private final InstantSource clock;

    Drain(
            Batch batch,
            SharedBatch shared,
            Breakers breakers,
            Suspicion suspicion,
            Knowledge knowledge,
            InstantSource clock) {
        this.batch = batch;
        this.shared = shared;
        this.breakers = breakers;
        this.suspicion = suspicion;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    Outcome round(int slot) {
        var floor = knowledge.of(slot);
        floor.setApart(breakers.blocked(clock.instant()), suspicion.streams(slot));
        var outcome = batch.run(slot, floor, SlotFloors::next);
        if (outcome.compareTo(Outcome.MORE) > 0) {
            return outcome;
        }
        for (var topic : floor.topicsApart()) {
            outcome = outcome.and(catchUp(slot, floor, topic));
        }
        for (var stream : floor.streamsApart()) {
            outcome = outcome.and(tryAlone(slot, floor, stream));
        }
        return outcome;
    }

    /// One batch of all these slots. Who has something that goes by itself is not among them: it
    /// has to be given a turn alone, as if it had more than fits.
    Map<Integer, Outcome> together(Collection<Integer> slots) {
        var outcomes = new TreeMap<Integer, Outcome>();
        var usual = new TreeMap<Integer, SlotFloors>();
        var blocked = breakers.blocked(clock.instant());
        for (int slot : slots) {
            var floor = knowledge.of(slot);
            floor.setApart(blocked, suspicion.streams(slot));
            if (floor.divided()) {
                outcomes.put(slot, Outcome.MORE);
            } else {
                usual.put(slot, floor);
            }
        }
        if (!usual.isEmpty()) {
            outcomes.putAll(shared.run(usual));
        }
        return outcomes;
    }

    private Outcome catchUp(int slot, SlotFloors floor, Topic topic) {
        if (!breakers.of(topic).ready(clock.instant())) {
            return Outcome.NOTHING;
        }
        var outcome = batch.run(slot, floor, it -> it.next(topic));
        if (outcome.compareTo(Outcome.CAUGHT_UP) <= 0) {
            floor.rejoin(topic);
        }
        return outcome;
    }

    /// Its event went out or was parked: what follows it goes with the others again.
    private Outcome tryAlone(int slot, SlotFloors floor, StreamId stream) {
        if (!suspicion.due(stream, clock.instant())) {
            return Outcome.NOTHING;
        }
        var outcome = batch.run(slot, floor, it -> it.next(stream));
        if (outcome == Outcome.NOTHING) {
            suspicion.cleared(stream);
        }
        if (!suspicion.holds(stream)) {
            floor.rejoin(stream);
            return outcome.and(Outcome.MORE);
        }
        return outcome.compareTo(Outcome.MORE) > 0 ? outcome : Outcome.NOTHING;
    }
}
