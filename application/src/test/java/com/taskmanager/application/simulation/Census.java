package com.taskmanager.application.simulation;

import com.taskmanager.application.simulation.Fact.Event;
import com.taskmanager.application.simulation.Fact.What;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Where all committed events are, followed through a history.
final class Census {
    private final Set<String> consumers;
    private final Map<Event, Whereabouts> events = new HashMap<>();
    private final TreeMap<String, TreeMap<Long, Event>> streams = new TreeMap<>();

    Census(List<Reader> readers) {
        consumers = readers.stream().map(Reader::name).collect(Collectors.toSet());
    }

    void see(Fact fact, Event event) {
        if (fact.is(What.COMMITTED)) {
            events.put(event, new Whereabouts());
            streams.computeIfAbsent(event.stream(), _ -> new TreeMap<>()).put(event.seq(), event);
        } else if (fact.is(What.UNDONE)) {
            events.remove(event);
            streams.getOrDefault(event.stream(), new TreeMap<>()).remove(event.seq());
        } else if (events.containsKey(event)) {
            of(event).move(fact, consumers);
        }
    }

    boolean knows(Event event) {
        return events.containsKey(event);
    }

    Whereabouts of(Event event) {
        return events.getOrDefault(event, new Whereabouts());
    }

    /// By number.
    List<List<Event>> streams() {
        return streams.values().stream().map(stream -> List.copyOf(stream.values())).toList();
    }
}
