package com.taskmanager.application.simulation;

import com.taskmanager.application.simulation.Fact.Event;

import java.util.HashSet;
import java.util.Set;

/// G1: what is published or takes effect was committed before, exactly so. What a restored database
/// knows nothing of never was: a process that was at work on it may still publish it, and nowhere
/// does it take effect.
final class NoGhosts implements Rule {
    private final Set<Event> committed = new HashSet<>();
    private final Set<Event> undone = new HashSet<>();

    @Override
    public void see(Fact fact, Event event, Verdict verdict) {
        switch (fact.what()) {
            case COMMITTED -> committed.add(event);
            case UNDONE -> undone.add(event);
            case PUBLISHED, APPLIED -> check(event, fact, verdict);
            default -> {}
        }
    }

    @Override
    public void end(Verdict verdict) {
        // whether anything is missing in the end, others look after
    }

    private void check(Event event, Fact fact, Verdict verdict) {
        if (!committed.contains(event)) {
            verdict.broken("G1", "never committed: " + fact);
        } else if (fact.is(Fact.What.APPLIED) && undone.contains(event)) {
            verdict.broken("G1", "of a change that never was: " + fact);
        }
    }
}
