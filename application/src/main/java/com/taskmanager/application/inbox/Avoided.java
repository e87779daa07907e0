package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Streams that a worker has just found in somebody else's hands. While it passes them over, as
/// much of them as may be due does not keep it from the others. Of one thread.
final class Avoided {
    /// Longer than a blocked worker pauses, or it would find the same ones again.
    static final Duration TIME = Duration.ofMillis(30);

    private final Map<StreamId, Instant> until = new HashMap<>();

    void add(Collection<StreamId> streams, Instant now) {
        streams.forEach(stream -> until.put(stream, now.plus(TIME)));
    }

    Set<StreamId> at(Instant now) {
        until.values().removeIf(end -> !end.isAfter(now));
        return Set.copyOf(until.keySet());
    }
}
