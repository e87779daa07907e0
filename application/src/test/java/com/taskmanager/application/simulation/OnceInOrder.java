package com.taskmanager.application.simulation;

import com.taskmanager.application.simulation.Fact.Event;
import com.taskmanager.application.simulation.Fact.What;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// G2: no number takes effect twice at a consumer, and at one that needs order each is the next.
final class OnceInOrder implements Rule {
    private record Place(String consumer, String stream) {}

    private final Set<String> ordered = new HashSet<>();
    private final Map<Place, TreeSet<Long>> applied = new HashMap<>();
    private final Map<Place, Set<Long>> givenUp = new HashMap<>();

    OnceInOrder(List<Reader> readers) {
        readers.stream().filter(Reader::ordered).map(Reader::name).forEach(ordered::add);
    }

    @Override
    public void see(Fact fact, Event event, Verdict verdict) {
        var consumer = fact.consumer();
        if (consumer == null) {
            return;
        }
        var place = new Place(consumer, event.stream());
        if (fact.is(What.APPLIED)) {
            apply(place, event, fact, verdict);
        } else if (fact.is(What.UNAPPLIED)) {
            appliedAt(place).remove(event.seq());
        } else if (fact.is(What.TAKEN_BACK)) {
            givenUp.getOrDefault(place, new HashSet<>()).remove(event.seq());
        } else if (fact.is(What.GIVEN_UP)) {
            givenUp.computeIfAbsent(place, _ -> new HashSet<>()).add(event.seq());
        }
    }

    @Override
    public void end(Verdict verdict) {
        // said already
    }

    /// What a person gave up is missing with good reason.
    private boolean isNext(Place place, long seq, long before) {
        var missing = givenUp.getOrDefault(place, Set.of());
        return seq > before && LongStream.range(before + 1, seq).allMatch(missing::contains);
    }

    private void apply(Place place, Event event, Fact fact, Verdict verdict) {
        var already = appliedAt(place);
        long before = already.isEmpty() ? 0 : already.last();
        if (!already.add(event.seq())) {
            verdict.broken("G2", "applied twice: " + fact);
        } else if (ordered.contains(place.consumer()) && !isNext(place, event.seq(), before)) {
            verdict.broken("G2", "out of order, after " + before + ": " + fact);
        }
    }

    private NavigableSet<Long> appliedAt(Place place) {
        return applied.computeIfAbsent(place, _ -> new TreeSet<>());
    }
}
