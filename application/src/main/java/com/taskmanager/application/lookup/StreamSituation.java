package com.taskmanager.application.lookup;

import com.taskmanager.application.inbox.WaitingReason;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// One stream at one consumer. `waiting` counts by reason, those that occur. `lowestWaiting` is the
/// first number that waits behind the position: what lies between them is missing. `issued` is the
/// last number given out, null where the counters lie elsewhere. `letter` is the dead letter at its
/// head, null unless it is halted.
public record StreamSituation(
        StreamLine line,
        Map<WaitingReason, Long> waiting,
        @Nullable Long lowestWaiting,
        @Nullable Long issued,
        @Nullable Long letter) {
    public StreamSituation {
        waiting = Map.copyOf(waiting);
    }
}
