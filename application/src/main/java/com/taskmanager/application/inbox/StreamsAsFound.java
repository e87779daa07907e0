package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// What is known of the streams of a delivery: their positions, where they could be locked and
/// where somebody else holds them, and their counters where those lie in the same database.
///
/// Counters know all histories of a stream. Where there are none the position knows the newest that
/// it met, which is enough to let nothing vanish, and leaves the rest to a person.
record StreamsAsFound(
        Map<StreamId, Position> locked,
        Map<StreamId, Position> held,
        Map<StreamId, Issued> counters) {

    boolean isForged(Arrival arrival) {
        var counter = counters.get(arrival.stream());
        return counter != null
                && (arrival.seq() > counter.lastSeq()
                        || arrival.epoch() > counter.epochOf(arrival.seq()));
    }

    boolean isGhost(Arrival arrival) {
        var counter = counters.get(arrival.stream());
        return counter == null
                ? !isDecided(arrival) && arrival.isOlderThan(position(arrival).epoch())
                : arrival.epoch() < counter.epochOf(arrival.seq());
    }

    boolean areCountersKnown(Arrival arrival) {
        return counters.containsKey(arrival.stream());
    }

    /// The position is past its number, by another event.
    boolean isGivenAgain(Arrival arrival) {
        return !areCountersKnown(arrival)
                && isDecided(arrival)
                && position(arrival).epoch().isGivenAgain(arrival.seq(), arrival.epoch());
    }

    boolean isDecided(Arrival arrival) {
        return position(arrival).isPast(arrival.seq());
    }

    @Nullable Position lockedFor(Arrival arrival) {
        return locked.get(arrival.stream());
    }

    private Position position(Arrival arrival) {
        var position = locked.getOrDefault(arrival.stream(), held.get(arrival.stream()));
        return position == null ? new Position(arrival.stream(), 0, Position.State.OPEN) : position;
    }
}
