package com.taskmanager.application.operations;

import com.taskmanager.application.event.Topic;

import java.time.Instant;

/// Publishes events a second time, for a broker that lost them. Needs an event log that keeps the
/// bytes (`taskmanager.event-log=full`).
public interface PublishAgain {
    /// Those accepted from `from` on and before `to`. Answers how many.
    int publishAgain(Topic topic, Instant from, Instant to, Order order);
}
