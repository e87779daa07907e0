package com.taskmanager.application.inbox;

import com.taskmanager.application.operations.Order;

/// Gives up numbers that never came, so that what waits behind them goes on: only a person who
/// knows that they are lost can decide that. They must be all that is missing, as the person saw
/// it; should one of them come after all, nothing will come of it.
public interface SkipGap {
    StreamResult skip(String consumer, Gap gap, Order order);
}
