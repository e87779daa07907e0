package com.taskmanager.application.replay;

import com.taskmanager.application.operations.Order;

/// Begins to retry dead letters, and comes back at once. Whoever runs a [ReplayWorker] on the same
/// database goes on with it, after a crash as well; an applied event never runs again.
public interface ReplayDeadLetters {
    ReplayResult replay(Replay replay, Order order);
}
