package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.InboxFigures.Figures;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What was counted last in each inbox, for whoever asks more often than one can count.
public final class LatestFigures {
    private final Map<String, Seen> latest = new ConcurrentHashMap<>();
    private final InboxFigures figures;
    private final InstantSource clock;

    public LatestFigures(InboxFigures figures, InstantSource clock) {
        this.figures = figures;
        this.clock = clock;
    }

    public record Seen(Figures figures, Instant at) {}

    /// Counts again. Errors: [com.taskmanager.application.port.Unavailable] when the database
    /// cannot be reached; what was known stays.
    public Seen look(String consumer) {
        var seen = new Seen(figures.count(consumer), clock.instant());
        latest.put(consumer, seen);
        return seen;
    }

    /// Empty before the first look.
    public Optional<Seen> of(String consumer) {
        return Optional.ofNullable(latest.get(consumer));
    }
}
