package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/// How a unit of work for delivered events begins: a port of its own, so that a database may answer
/// three questions in one round trip.
public interface DeliveryEntry {
    /// What [ConsumerEntry#enter], [Positions#lock] and [IssuedNumbers#upTo] say one after the
    /// other. Empty when an operator has paused the consumer.
    Optional<Entered> enter(String consumer, SortedSet<StreamId> streams);

    /// The streams of the delivery.
    ///
    /// @param locked as [Positions#lock] answers
    /// @param counters as [IssuedNumbers#upTo] answers
    record Entered(Map<StreamId, Position> locked, Map<StreamId, Issued> counters) {}
}
