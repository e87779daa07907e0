package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

import java.util.stream.Stream;

/// How far the counters of all streams are, for a register in memory.
public interface CounterEnds {
    /// In order.
    Stream<StreamId> streams();

    long last(StreamId stream);
}
