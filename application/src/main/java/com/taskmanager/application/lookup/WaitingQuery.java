package com.taskmanager.application.lookup;

import com.taskmanager.application.inbox.WaitingReason;

import org.jspecify.annotations.Nullable;

/// What waits, for one reason or any, behind `after` when that is given; `limit` 1 to 200.
public record WaitingQuery(
        Scope scope,
        @Nullable WaitingReason reason,
        @Nullable Shelf<WaitingReason> after,
        int limit) {
    public WaitingQuery {
        Page.limit(limit);
    }
}
