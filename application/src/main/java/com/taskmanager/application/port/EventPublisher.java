package com.taskmanager.application.port;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;

import java.util.List;

/// Hands events to the transport.
public interface EventPublisher {
    /// Publishes the events of one topic, each user's in the order given, with the user as
    /// partition key, within the publisher's deadline.
    ///
    /// What is reported as accepted is durable on the other side. What is not may have arrived all
    /// the same and may arrive later; it must be published again. Never throws for trouble of the
    /// transport.
    Publication publish(Topic topic, List<OutboxEvent> events);
}
