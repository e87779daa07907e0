package com.taskmanager.application.simulation;

import com.taskmanager.application.simulation.Fact.Event;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// G2, on this side of the transport: no event leaves the outbox while an earlier one of its stream
/// is still there or parked. Excepted is an earlier one whose transaction stayed open longer than
/// floors lag: it is met late, and the consumers put that right.
final class NoneLeftBehind implements Rule {
    private static final Duration LAG = Duration.ofSeconds(2);

    private final Map<Event, Duration> drawn = new HashMap<>();
    private final Set<Event> late = new HashSet<>();
    private final Map<String, TreeMap<Long, Event>> here = new HashMap<>();

    @Override
    public void see(Fact fact, Event event, Verdict verdict) {
        switch (fact.what()) {
            case DREW -> drawn.put(event, fact.at());
            case COMMITTED -> commit(event, fact.at());
            case DELETED -> delete(event, fact, verdict);
            default -> {}
        }
    }

    @Override
    public void end(Verdict verdict) {
        // said already
    }

    private void commit(Event event, Duration at) {
        var since = Objects.requireNonNullElse(drawn.get(event), at);
        if (at.minus(since).compareTo(LAG) > 0) {
            late.add(event);
        }
        stream(event).put(event.seq(), event);
    }

    private void delete(Event event, Fact fact, Verdict verdict) {
        var stream = stream(event);
        stream.remove(event.seq());
        stream.headMap(event.seq()).values().stream()
                .filter(earlier -> !late.contains(earlier))
                .forEach(earlier -> verdict.broken("G2", earlier + " is left behind: " + fact));
    }

    private NavigableMap<Long, Event> stream(Event event) {
        return here.computeIfAbsent(event.stream(), _ -> new TreeMap<>());
    }
}
