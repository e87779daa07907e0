package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Position.State;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// How far each stream will be once the events that were chosen so far are applied, and in which
/// history then. An event of a newer history tells of those behind it that are older: what they
/// report was undone.
final class Successions {
    private final Map<StreamId, Position> reached = new HashMap<>();

    Successions(Collection<Position> positions) {
        positions.forEach(position -> reached.put(position.stream(), position));
    }

    boolean isNext(EventNumber number) {
        var position = reached.get(number.stream());
        return position != null && position.isNext(number.seq());
    }

    /// It comes from a history that was given up, as far as events can tell.
    boolean isLeftBehind(Arrival arrival) {
        var position = reached.get(arrival.stream());
        return position != null && arrival.isOlderThan(position.epoch());
    }

    void choose(Arrival arrival) {
        reached.computeIfPresent(
                arrival.stream(),
                (_, position) -> position.movedTo(arrival.seq(), State.OPEN, arrival));
    }
}
