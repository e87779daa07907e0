package com.taskmanager.application.inbox;

import com.taskmanager.application.operations.Order;

/// Runs the effect of a dead letter now. When it succeeds the letter is gone, and a stream that
/// waited for it goes on. Where order does not matter its stream went on long ago: the position is
/// past it, and stays.
///
/// What nobody could read is read again. When somebody can now it is taken in like any delivery:
/// applied, or stored until its turn comes.
public interface RetryDeadLetter {
    LetterResult retry(long id, Order order);
}
