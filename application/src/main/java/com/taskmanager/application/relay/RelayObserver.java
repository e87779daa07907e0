package com.taskmanager.application.relay;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;

import java.time.Instant;
import java.util.List;

/// Is told what the relay does, to count and to log. Called from the relay's threads, between two
/// batches' work: must be quick and must not throw.
public interface RelayObserver {
    /// One call of the publisher ended: of `offered` events these can be deleted. An event's age is
    /// `at` less its `occurredAt`.
    void handedOver(Topic topic, int offered, List<OutboxEvent> accepted, Instant at);

    void happened(RelaySignal signal);
}
