package com.taskmanager.application.inbox;

import com.taskmanager.application.operations.Order;

/// Takes back that a dead letter was discarded.
public interface RestoreDeadLetter {
    LetterResult restore(long id, Order order);
}
