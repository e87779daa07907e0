package com.taskmanager.application.simulation;

import com.taskmanager.application.relay.InMemoryOutbox;
import com.taskmanager.application.simulation.Fact.Event;
import com.taskmanager.application.simulation.Fact.What;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// Takes down what changed in the outbox and beside it.
final class OutboxWatch {
    private static final Comparator<Event> ORDER =
            Comparator.comparing(Event::stream).thenComparingLong(Event::seq);

    private final InMemoryOutbox outbox;
    private final History history;
    private final Map<UUID, Event> events = new HashMap<>();
    private final Set<UUID> here = new HashSet<>();
    private final Set<UUID> parked = new HashSet<>();

    OutboxWatch(InMemoryOutbox outbox, History history) {
        this.outbox = outbox;
        this.history = history;
    }

    void committed(UUID id, Event event) {
        events.put(id, event);
        here.add(id);
    }

    void look(String who) {
        var left = outbox.left();
        var beside = outbox.parked().events();
        tell(who, What.PARKED, id -> here.contains(id) && beside.contains(id));
        tell(who, What.RETURNED, id -> parked.contains(id) && left.contains(id));
        tell(who, What.DELETED, id -> isKnown(id) && !left.contains(id) && !beside.contains(id));
        here.clear();
        here.addAll(left);
        parked.clear();
        parked.addAll(beside);
        events.keySet().retainAll(known());
    }

    private boolean isKnown(UUID id) {
        return here.contains(id) || parked.contains(id);
    }

    private Set<UUID> known() {
        var known = new HashSet<>(here);
        known.addAll(parked);
        return known;
    }

    private void tell(String who, What what, Predicate<UUID> which) {
        events.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .sorted(ORDER)
                .forEach(event -> history.add(who, what, event, ""));
    }
}
