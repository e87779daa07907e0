package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tells, for each delivered event, whether its turn has come, and notes in the ledger what becomes
/// of the others. Goes by stream and number, whatever the order of the delivery.
final class Sorting {
    private final Ledger ledger;
    private final StreamsAsFound found;
    private final Map<StreamId, Long> planned = new HashMap<>();
    private final List<Arrival> turns = new ArrayList<>();

    Sorting(Ledger ledger, StreamsAsFound found) {
        this.ledger = ledger;
        this.found = found;
    }

    /// What is known of the streams of a delivery: their positions where they could be locked,
    /// their last numbers where somebody else holds them, and the last numbers given out where that
    /// is known.
    record StreamsAsFound(
            Map<StreamId, Position> locked,
            Map<StreamId, Long> heldAt,
            Map<StreamId, Long> issued) {

        boolean isIssued(Arrival arrival) {
            return arrival.seq() <= issued.getOrDefault(arrival.stream(), Long.MAX_VALUE);
        }

        boolean isDecided(Arrival arrival) {
            var position = locked.get(arrival.stream());
            long last =
                    position == null
                            ? heldAt.getOrDefault(arrival.stream(), 0L)
                            : position.lastSeq();
            return arrival.seq() <= last;
        }
    }

    /// The events to try, in order.
    List<Arrival> turns(List<Arrival> arrivals) {
        Arrival before = null;
        for (var arrival : Arrival.sorted(arrivals)) {
            sort(arrival, before);
            before = arrival;
        }
        return turns;
    }

    private void sort(Arrival arrival, @Nullable Arrival before) {
        if (!found.isIssued(arrival)) {
            ledger.forgery(arrival);
        } else if (found.isDecided(arrival)) {
            ledger.duplicate();
        } else if (before != null && before.number().equals(arrival.number())) {
            sortTwin(arrival, before);
        } else {
            sortNew(arrival, found.locked().get(arrival.stream()));
        }
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
        long last = planned.getOrDefault(arrival.stream(), position.lastSeq());
        if (position.isOpen() && arrival.seq() == last + 1) {
            take(arrival);
        } else if (position.isHaltedAt(arrival.seq())) {
            // it is the dead letter again, or a fork: the dead letters know
            ledger.fork(arrival);
        } else {
            ledger.early(arrival);
        }
    }

    private void take(Arrival arrival) {
        planned.put(arrival.stream(), arrival.seq());
        turns.add(arrival);
    }
}
