package com.taskmanager.application.simulation;

import com.taskmanager.application.simulation.Fact.Event;
import com.taskmanager.application.simulation.Fact.What;

import java.util.Map;

/// What lay at a place when somebody looked last.
final class Shelf {
    private final String consumer;
    private final What comes;
    private final What goes;
    private final History history;
    private Map<Event, String> before = Map.of();

    Shelf(String consumer, What comes, What goes, History history) {
        this.consumer = consumer;
        this.comes = comes;
        this.goes = goes;
        this.history = history;
    }

    void arrivals(String who, Map<Event, String> now) {
        now.forEach(
                (event, text) -> {
                    if (!text.equals(before.get(event))) {
                        history.add(who, comes, consumer, event, text);
                    }
                });
    }

    void departures(String who, Map<Event, String> now) {
        before.keySet().stream()
                .filter(event -> !now.containsKey(event))
                .forEach(event -> history.add(who, goes, consumer, event, ""));
        before = now;
    }
}
