package com.taskmanager.application.lookup;

import com.taskmanager.application.inbox.WaitingReason;

/// What waits at consumers, by consumer, topic, reason, user and number.
public interface ListWaiting {
    Page<WaitingLine, Shelf<WaitingReason>> list(WaitingQuery query);
}
