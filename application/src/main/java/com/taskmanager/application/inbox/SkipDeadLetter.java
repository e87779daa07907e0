package com.taskmanager.application.inbox;

import com.taskmanager.application.operations.Order;

/// Lets a halted stream go on without the event it waits for. The letter stays, as skipped: its
/// effect will never be.
public interface SkipDeadLetter {
    LetterResult skip(long id, Order order);
}
