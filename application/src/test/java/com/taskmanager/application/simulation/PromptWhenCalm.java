package com.taskmanager.application.simulation;

import com.taskmanager.application.simulation.Fact.Event;
import com.taskmanager.application.simulation.Fact.What;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// G5, work resumes: when nothing is in the way, what is committed is published at once, not when
/// somebody happens to look.
final class PromptWhenCalm implements Rule {
    private static final Duration SOON = Duration.ofMillis(30);

    private final Map<Event, Duration> urgent = new HashMap<>();

    @Override
    public void see(Fact fact, Event event, Verdict verdict) {
        if (fact.is(What.URGENT)) {
            urgent.put(event, fact.at());
        } else if (fact.is(What.PUBLISHED)) {
            var since = urgent.remove(event);
            if (since != null && fact.at().minus(since).compareTo(SOON) > 0) {
                verdict.broken("G5", "late, though nothing was in the way: " + fact);
            }
        }
    }

    @Override
    public void end(Verdict verdict) {
        // what was never published, others complain of
    }
}
