package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.operations.Order;

/// Lets a stopped stream go on where it stopped. What failed before is tried at once.
public interface ContinueStream {
    StreamResult goOn(String consumer, StreamId stream, Order order);
}
