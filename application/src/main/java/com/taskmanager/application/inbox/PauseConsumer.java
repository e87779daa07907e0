package com.taskmanager.application.inbox;

import com.taskmanager.application.operations.Order;

/// Lets a consumer rest, in every process: deliveries are sent back whole, and nothing that waits
/// is tried. What is in hand is finished, which may take 40 s. Nothing is lost, all of it waits.
public interface PauseConsumer {
    ConsumerSwitched pause(String consumer, Order order);
}
