package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

/// Numbers of a stream that a consumer waits for: `first` to `last`.
public record Gap(StreamId stream, long first, long last) {
    public Gap {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("not a gap: " + first + " to " + last);
        }
    }

    /// Whether it is all that is missing between a position and the first event behind it.
    boolean isBetween(Position position, long lowestWaiting) {
        return position.isNext(first) && lowestWaiting == last + 1;
    }
}
