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

    private final Set<Key> running = new HashSet<>();
    private final Map<Key, Instant> unclean = new HashMap<>();
    private final Map<Thing, Map<Run, Instant>> inHand = new HashMap<>();

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
        inHand.computeIfAbsent(new Thing(consumer, what), _ -> new HashMap<>()).put(run, now);
        return ends(new Thing(consumer, what));
    }

    private Map<Run, Instant> runs(Thing thing) {
        return inHand.getOrDefault(thing, Map.of());
    }

    private int ends(Thing thing) {
        return (int)
                runs(thing).keySet().stream()
                        .filter(run -> unclean.containsKey(new Key(thing.consumer, run)))
                        .count();
    }

    @Override
    public void putDown(String consumer, String what) {
        inHand.remove(new Thing(consumer, what));
    }

    @Override
    public void putDownAll(Run run) {
        inHand.values().forEach(runs -> runs.remove(run));
        inHand.values().removeIf(Map::isEmpty);
    }

    @Override
    public boolean isAnyLeft(String consumer, int endsMax, Instant since) {
        return inHand.keySet().stream()
                .filter(thing -> thing.consumer.equals(consumer))
                .filter(thing -> ends(thing) < endsMax || ends(thing) == runs(thing).size())
                .flatMap(thing -> runs(thing).values().stream())
                .anyMatch(taken -> !taken.isBefore(since));
    }
}
