package com.taskmanager.application.simulation;

import com.taskmanager.application.simulation.Fact.Event;
import com.taskmanager.application.simulation.Fact.What;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// What happened, in order.
final class History {
    private final List<Fact> facts = new ArrayList<>();
    private final InstantSource clock;
    private final Instant began;

    History(InstantSource clock) {
        this.clock = clock;
        this.began = clock.instant();
    }

    List<Fact> facts() {
        return facts;
    }

    void add(String who, What what, Event event, String text) {
        add(who, what, null, event, text);
    }

    void add(String who, What what, @Nullable String consumer, Event event, String text) {
        facts.add(new Fact(now(), who, what, consumer, event, text));
    }

    void remark(String who, String text) {
        facts.add(new Fact(now(), who, What.REMARK, null, null, text));
    }

    private Duration now() {
        return Duration.between(began, clock.instant());
    }
}
