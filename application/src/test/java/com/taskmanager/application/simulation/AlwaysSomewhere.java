package com.taskmanager.application.simulation;

import com.taskmanager.application.simulation.Fact.Event;

import java.util.List;

/// G4: whenever an event leaves a place, there is another one where it is, for each consumer.
final class AlwaysSomewhere implements Rule {
    private final List<Reader> readers;
    private final Census census;

    AlwaysSomewhere(List<Reader> readers) {
        this.readers = readers;
        this.census = new Census(readers);
    }

    @Override
    public void see(Fact fact, Event event, Verdict verdict) {
        census.see(fact, event);
        switch (fact.what()) {
            case DELETED, ACKNOWLEDGED, TAKEN_UP, EXHUMED -> check(event, fact, verdict);
            default -> {}
        }
    }

    @Override
    public void end(Verdict verdict) {
        // said already
    }

    private void check(Event event, Fact fact, Verdict verdict) {
        if (census.knows(event)) {
            readers.stream()
                    .filter(reader -> !census.of(event).isKnownFor(reader.name()))
                    .forEach(
                            reader ->
                                    verdict.broken(
                                            "G4", "lost for " + reader.name() + ": " + fact));
        }
    }
}
