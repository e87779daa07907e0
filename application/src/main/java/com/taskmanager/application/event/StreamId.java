package com.taskmanager.application.event;

import com.taskmanager.domain.user.UserId;

import java.util.Comparator;

/// One user's events on one topic: what is numbered from 1 without gaps and applied in that order.
/// Sorted by user, then topic, which is the order in which their rows are locked everywhere.
public record StreamId(UserId user, Topic topic) implements Comparable<StreamId> {
    private static final Comparator<StreamId> ORDER =
            Comparator.comparing((StreamId id) -> id.user().value()).thenComparing(StreamId::topic);

    @Override
    public int compareTo(StreamId other) {
        return ORDER.compare(this, other);
    }
}
