package com.taskmanager.persistence.unit;

import com.taskmanager.application.event.StreamId;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Streams that are known to have a counter, which no stream ever loses. Begins anew when there are
/// too many: then each costs what a new one does, once.
final class KnownStreams {
    private static final int STREAMS_MAX = 50_000;

    private final Set<StreamId> streams = ConcurrentHashMap.newKeySet();

    boolean containsAll(Collection<StreamId> wanted) {
        return streams.containsAll(wanted);
    }

    void add(Collection<StreamId> more) {
        if (streams.size() >= STREAMS_MAX) {
            streams.clear();
        }
        streams.addAll(more);
    }

    void remove(Collection<StreamId> unknown) {
        streams.removeAll(unknown);
    }
}
