package com.taskmanager.application.simulation;

import com.taskmanager.application.simulation.Fact.Event;

import java.util.List;

/// In the end, when nothing is in the way any more, each event has had its effect or is a dead
/// letter, or waits for a dead letter of its own stream where order is needed. What waits for
/// anything else is G3's concern, what is still on its way G5's.
final class WorkResumes implements Rule {
    private final List<Reader> readers;
    private final Census census;

    WorkResumes(List<Reader> readers) {
        this.readers = readers;
        this.census = new Census(readers);
    }

    @Override
    public void see(Fact fact, Event event, Verdict verdict) {
        census.see(fact, event);
    }

    @Override
    public void end(Verdict verdict) {
        readers.forEach(
                reader -> census.streams().forEach(stream -> check(stream, reader, verdict)));
    }

    private static boolean holdsUp(Whereabouts where, String consumer) {
        return where.isDeadAt(consumer) && !where.isGivenUpAt(consumer);
    }

    private void check(List<Event> stream, Reader reader, Verdict verdict) {
        boolean halted = false;
        for (var event : stream) {
            var where = census.of(event);
            boolean may =
                    where.hasReached(reader.name()) || (halted && where.waitsAt(reader.name()));
            if (!may) {
                verdict.broken(
                        where.waitsAt(reader.name()) ? "G3" : "G5",
                        "not applied at "
                                + reader.name()
                                + ": "
                                + event
                                + ", "
                                + where.describedFor(reader.name()));
            }
            halted |= reader.ordered() && holdsUp(where, reader.name());
        }
    }
}
