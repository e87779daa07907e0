package com.taskmanager.application.inbox;

import com.taskmanager.application.operations.Order;

/// Lets a halted stream go on without the event it waits for. The letter stays, as skipped: its
/// effect will never be. So are other letters of a consumer that needs order, forks and what nobody
/// can read; no stream waits for them, and none is moved.
public interface SkipDeadLetter {
    LetterResult skip(long id, Order order);
}
