package com.taskmanager.application.relay;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Is told what the relay does, to count and to log. Called from the relay's threads, between two
/// batches' work: must be quick and must not throw.
public interface RelayObserver {
    /// One call of the publisher ended: of `offered` events these can be deleted. An event's age is
    /// `at` less its `occurredAt`.
    void handedOver(Topic topic, int offered, List<OutboxEvent> accepted, Instant at);

    /// Nothing of the topic is published for `pause`, then one try decides.
    void blocked(Topic topic, String cause, Duration pause);

    void recovered(Topic topic);

    /// The broker refuses the stream's first event; the stream waits for a person.
    void parked(ParkedStream stream);

    /// The relay rests for `pause` and then begins from zero.
    void interrupted(RuntimeException cause, Duration pause);
}
