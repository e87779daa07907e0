package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.operations.Order;

/// Stops one user's events of one topic at one consumer, until somebody lets them go on. What
/// arrives is stored; what failed before, or was set aside, is not tried. Nobody else notices.
public interface StopStream {
    StreamResult stop(String consumer, StreamId stream, Order order);
}
