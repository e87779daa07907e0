package com.taskmanager.application.simulation;

import com.taskmanager.application.simulation.Fact.Event;

import java.util.HashSet;
import java.util.Set;

/// G1: what is published or takes effect was committed before, exactly so.
final class NoGhosts implements Rule {
    private final Set<Event> committed = new HashSet<>();

    @Override
    public void see(Fact fact, Event event, Verdict verdict) {
        switch (fact.what()) {
            case COMMITTED -> committed.add(event);
            case PUBLISHED, APPLIED -> {
                if (!committed.contains(event)) {
                    verdict.broken("G1", "never committed: " + fact);
                }
            }
            default -> {}
        }
    }

    @Override
    public void end(Verdict verdict) {
        // whether anything is missing in the end, others look after
    }
}
