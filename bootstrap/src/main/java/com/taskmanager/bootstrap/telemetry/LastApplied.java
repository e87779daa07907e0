package com.taskmanager.bootstrap.telemetry;

import com.taskmanager.application.inbox.InboxSignal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// When the change was made whose event each consumer applied last, in this process.
final class LastApplied {
    private final Map<String, Instant> changes = new ConcurrentHashMap<>();
    private final InstantSource clock;

    LastApplied(InstantSource clock) {
        this.clock = clock;
    }

    void happened(String consumer, InboxSignal signal) {
        if (signal instanceof InboxSignal.Applied(_, var age)) {
            changes.put(consumer, clock.instant().minus(age));
        }
    }

    Optional<Instant> of(String consumer) {
        return Optional.ofNullable(changes.get(consumer));
    }
}
