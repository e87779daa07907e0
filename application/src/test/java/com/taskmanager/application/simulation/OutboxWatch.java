package com.taskmanager.application.simulation;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.relay.InMemoryOutbox;
import com.taskmanager.application.simulation.Fact.Event;
import com.taskmanager.application.simulation.Fact.What;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    /// What is undone never was. What lies in the outbox or beside it lies there again.
    void restored(List<OutboxEvent> undone, List<OutboxEvent> there) {
        for (var event : undone) {
            here.remove(event.id());
            parked.remove(event.id());
            events.remove(event.id());
            history.add("weather", What.UNDONE, Events.of(event), "");
        }
        there.forEach(event -> events.put(event.id(), Events.of(event)));
        look("weather");
    }

    void look(String who) {
        var left = outbox.left();
        var beside = outbox.parked().events();
        tell(who, What.PARKED, id -> !parked.contains(id) && beside.contains(id));
        tell(who, What.RETURNED, id -> !here.contains(id) && left.contains(id));
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
