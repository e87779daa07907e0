package com.taskmanager.application.simulation;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.operations.ParkedStreams;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/// Parked streams to be dealt with in another way.
class TamperedParking implements ParkedStreams {
    private final ParkedStreams parked;

    TamperedParking(ParkedStreams parked) {
        this.parked = parked;
    }

    @Override
    public List<Waiting> list() {
        return parked.list();
    }

    @Override
    public OptionalInt release(StreamId stream, OperatorAction action) {
        return parked.release(stream, action);
    }

    @Override
    public OptionalInt releaseWithout(
            StreamId stream, UnaryOperator<OutboxEvent> replacement, OperatorAction action) {
        return parked.releaseWithout(stream, replacement, action);
    }
}
