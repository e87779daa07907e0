package com.taskmanager.application.lookup;

import com.taskmanager.application.inbox.Position.State;

import org.jspecify.annotations.Nullable;

/// Streams that stand, in one state or any but open, behind `after` when that is given; `limit` 1
/// to 200.
public record StreamQuery(
        Scope scope, @Nullable State state, @Nullable Shelf<State> after, int limit) {
    public StreamQuery {
        Page.limit(limit);
        if (state == State.OPEN) {
            throw new IllegalArgumentException("an open stream does not stand");
        }
    }
}
