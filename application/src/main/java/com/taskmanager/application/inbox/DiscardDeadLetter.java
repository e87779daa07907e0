package com.taskmanager.application.inbox;

import com.taskmanager.application.operations.Order;

/// Puts away a dead letter that no stream waits for. It stays, and can be restored.
public interface DiscardDeadLetter {
    LetterResult discard(long id, Order order);
}
