package com.taskmanager.application.inbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Apart from all transactions, like a connection of its own.
public final class InMemoryRuns implements ConsumerRuns, EventsInHand {
    private record Key(String consumer, Run run) {}

    private record Thing(String consumer, String what) {}

    private record Taken(Set<Run> runs, Run last, Instant at) {}

    private final Set<Key> running = new HashSet<>();
    private final Map<Key, Instant> unclean = new HashMap<>();
    private final Map<Thing, Taken> inHand = new HashMap<>();

    @Override
    public void begin(String consumer, Run run, Instant now) {
        for (var before : Set.copyOf(running)) {
            if (before.consumer.equals(consumer) && before.run.place().equals(run.place())) {
                running.remove(before);
                unclean.put(before, now);
            }
        }
        running.add(new Key(consumer, run));
    }

    @Override
    public void end(String consumer, Run run, Instant now) {
        running.remove(new Key(consumer, run));
    }

    @Override
    public int uncleanEnds(String consumer, Instant since) {
        return (int)
                unclean.entrySet().stream()
                        .filter(end -> end.getKey().consumer.equals(consumer))
                        .filter(end -> !end.getValue().isBefore(since))
                        .count();
    }

    @Override
    public int take(String consumer, String what, Run run, Instant now) {
        var before = inHand.get(new Thing(consumer, what));
        var runs = before == null ? new HashSet<Run>() : new HashSet<>(before.runs);
        runs.add(run);
        inHand.put(new Thing(consumer, what), new Taken(runs, run, now));
        return runs.size();
    }

    @Override
    public void putDown(String consumer, String what) {
        inHand.remove(new Thing(consumer, what));
    }

    @Override
    public void putDownAll(Run run) {
        inHand.values().removeIf(taken -> taken.last.equals(run));
    }

    @Override
    public boolean isAnyLeft(String consumer, int runsMax, Instant since) {
        return inHand.entrySet().stream()
                .filter(entry -> entry.getKey().consumer.equals(consumer))
                .map(Map.Entry::getValue)
                .anyMatch(taken -> taken.runs.size() <= runsMax && !taken.at.isBefore(since));
    }
}
