package com.taskmanager.application.inbox;

import com.taskmanager.application.operations.Order;

/// Makes a failed event due before its time: the first of a retrying stream, or one that was set
/// aside. The worker takes it, and its ladder goes on where it was.
public interface RetryNow {
    StreamResult retry(String consumer, EventNumber number, Order order);
}
