package com.taskmanager.application.inbox;

import com.taskmanager.application.operations.Order;

/// Puts away a dead letter of a consumer that needs no order. It stays, and can be restored.
public interface DiscardDeadLetter {
    LetterResult discard(long id, Order order);
}
