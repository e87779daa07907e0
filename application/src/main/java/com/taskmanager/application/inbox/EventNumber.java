package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

import java.util.Comparator;

/// One number of one stream: at most one event has it.
public record EventNumber(StreamId stream, long seq) implements Comparable<EventNumber> {
    private static final Comparator<EventNumber> ORDER =
            Comparator.comparing(EventNumber::stream).thenComparingLong(EventNumber::seq);

    @Override
    public int compareTo(EventNumber other) {
        return ORDER.compare(this, other);
    }
}
