package com.taskmanager.application.inbox;

import com.taskmanager.application.operations.Order;

/// Goes on with a paused consumer, where it stopped.
public interface ResumeConsumer {
    ConsumerSwitched resume(String consumer, Order order);
}
