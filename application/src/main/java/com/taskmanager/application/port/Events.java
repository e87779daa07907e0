package com.taskmanager.application.port;

import com.taskmanager.application.event.Origin;
import com.taskmanager.domain.task.TaskEvent;

/// Collects what happened. Appended to the outbox once, just before the surrounding [UnitOfWork]
/// commits, numbered without gaps for each user and topic in commit order.
///
/// Outside a unit of work there is nothing to commit with: `IllegalStateException`. An event larger
/// than the transport takes (1,000,000 bytes) is [EventTooLarge], at once.
public interface Events {
    void record(Origin origin, TaskEvent event);
}
