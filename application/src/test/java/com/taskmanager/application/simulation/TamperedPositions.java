package com.taskmanager.application.simulation;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Position;
import com.taskmanager.application.inbox.Positions;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;

/// Positions to be changed in one way or another.
class TamperedPositions implements Positions {
    private final Positions positions;

    TamperedPositions(Positions positions) {
        this.positions = positions;
    }

    @Override
    public void open(String consumer, SortedSet<StreamId> streams) {
        positions.open(consumer, streams);
    }

    @Override
    public Map<StreamId, Position> lock(String consumer, SortedSet<StreamId> streams) {
        return positions.lock(consumer, streams);
    }

    @Override
    public Map<StreamId, Position> peek(String consumer, SortedSet<StreamId> streams) {
        return positions.peek(consumer, streams);
    }

    @Override
    public BooleanSupplier advance(String consumer, Collection<Position> to, Instant now) {
        return positions.advance(consumer, to, now);
    }
}
