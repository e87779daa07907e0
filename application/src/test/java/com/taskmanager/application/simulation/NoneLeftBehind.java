package com.taskmanager.application.simulation;

import com.taskmanager.application.simulation.Fact.Event;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// G2, on this side of the transport: no event leaves the outbox while an earlier one of its stream
/// is still there or parked.
final class NoneLeftBehind implements Rule {
    private final Map<String, TreeMap<Long, Event>> here = new HashMap<>();

    @Override
    public void see(Fact fact, Event event, Verdict verdict) {
        switch (fact.what()) {
            case COMMITTED -> stream(event).put(event.seq(), event);
            case UNDONE -> stream(event).remove(event.seq());
            case DELETED -> delete(event, fact, verdict);
            default -> {}
        }
    }

    @Override
    public void end(Verdict verdict) {
        // said already
    }

    private void delete(Event event, Fact fact, Verdict verdict) {
        var stream = stream(event);
        stream.remove(event.seq());
        stream.headMap(event.seq()).values().stream()
                .forEach(earlier -> verdict.broken("G2", earlier + " is left behind: " + fact));
    }

    private NavigableMap<Long, Event> stream(Event event) {
        return here.computeIfAbsent(event.stream(), _ -> new TreeMap<>());
    }
}
