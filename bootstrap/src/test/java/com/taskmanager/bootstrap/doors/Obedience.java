package com.taskmanager.bootstrap.doors;

import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.inbox.EventEffect;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// An effect that fails as long as it is told to, and counts what it did.
final class Obedience implements EventEffect {
    private final Map<UUID, Integer> done = new ConcurrentHashMap<>();
    private final AtomicBoolean failing = new AtomicBoolean();

    void fail(boolean value) {
        failing.set(value);
    }

    int done(UUID event) {
        return done.getOrDefault(event, 0);
    }

    @Override
    public void apply(IncomingEvent event) {
        if (failing.get()) {
            throw new IllegalStateException("as I was told");
        }
        done.merge(event.id(), 1, Integer::sum);
    }
}
