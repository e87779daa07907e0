package com.taskmanager.application.inbox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Tells, for each delivered event, whether its turn has come, and notes in the ledger what becomes
/// of the others. Goes by stream and number, whatever the order of the delivery.
final class Sorting {
    private final Ledger ledger;
    private final StreamsAsFound found;
    private final Successions planned;
    private final List<Arrival> turns = new ArrayList<>();
    private @Nullable Arrival before;

    Sorting(Ledger ledger, StreamsAsFound found) {
        this.ledger = ledger;
        this.found = found;
        this.planned = new Successions(found.locked().values());
    }

    /// The events to try, in order.
    List<Arrival> turns(List<Arrival> arrivals) {
        Arrival.sorted(arrivals).forEach(this::sort);
        return turns;
    }

    private void sort(Arrival arrival) {
        if (found.isGhost(arrival) || isBehindANewerOne(arrival)) {
            ledger.ghost(arrival);
        } else if (found.isForged(arrival)) {
            ledger.forgery(arrival);
        } else if (found.isGivenAgain(arrival)) {
            ledger.fork(arrival);
        } else if (found.isDecided(arrival)) {
            ledger.duplicate();
        } else if (before != null && before.number().equals(arrival.number())) {
            sortTwin(arrival, before);
        } else {
            before = arrival;
            sortNew(arrival, found.lockedFor(arrival));
        }
    }

    /// Counters would have told.
    private boolean isBehindANewerOne(Arrival arrival) {
        return !found.areCountersKnown(arrival)
                && !found.isDecided(arrival)
                && planned.isLeftBehind(arrival);
    }

    private void sortTwin(Arrival arrival, Arrival before) {
        if (arrival.mayBe(before.id())) {
            ledger.duplicate();
        } else {
            ledger.fork(arrival);
        }
    }

    private void sortNew(Arrival arrival, @Nullable Position position) {
        if (position == null) {
            ledger.early(arrival);
            return;
        }
        if (position.isOpen() && planned.isNext(arrival.number())) {
            planned.choose(arrival);
            turns.add(arrival);
        } else if (position.isHaltedAt(arrival.seq())) {
            // it is the dead letter again, or a fork: the dead letters know
            ledger.fork(arrival);
        } else {
            ledger.early(arrival);
        }
    }
}
