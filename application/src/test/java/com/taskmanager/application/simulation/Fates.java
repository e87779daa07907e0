package com.taskmanager.application.simulation;

import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.port.Contention;
import com.taskmanager.application.simulation.Fact.Event;
import com.taskmanager.application.simulation.Fact.What;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What lies in store for an event: the broker refuses it, or its effect fails at a consumer, a few
/// times or always, or ends the process.
final class Fates {
    private static final int ALWAYS = Integer.MAX_VALUE;

    private record Effect(String consumer, UUID event) {}

    private final Chance chance;
    private final History history;
    private final List<Reader> readers;
    private final Set<UUID> refused = new HashSet<>();
    private final Set<UUID> unintelligible = new HashSet<>();
    private final Map<Effect, Integer> failures = new HashMap<>();
    private final Set<Effect> deadly = new HashSet<>();

    Fates(Chance chance, History history, List<Reader> readers) {
        this.chance = chance;
        this.history = history;
        this.readers = readers;
    }

    void decide(OutboxEvent event) {
        if (chance.strikes(Trouble.REFUSED_EVENTS, 0.05)) {
            refused.add(event.id());
            history.remark("transport", "will refuse " + Events.of(event));
        }
        if (chance.strikes(Trouble.UNINTELLIGIBLE, 0.04)) {
            unintelligible.add(event.id());
            readers.forEach(reader -> doom(reader.name(), Events.of(event)));
        }
        readers.forEach(reader -> decide(new Effect(reader.name(), event.id()), Events.of(event)));
    }

    boolean isRefused(OutboxEvent event) {
        return refused.contains(event.id());
    }

    /// What the broker minded is mended, or voided.
    void mend(UUID event) {
        refused.remove(event);
    }

    void mendAll() {
        refused.clear();
    }

    /// Whatever was wrong with the effects of this consumer is mended.
    void heal(String consumer) {
        failures.keySet().removeIf(effect -> effect.consumer().equals(consumer));
        deadly.removeIf(effect -> effect.consumer().equals(consumer));
    }

    /// Whether the process that applies it dies.
    boolean isDeadly(String consumer, IncomingEvent event) {
        return deadly.contains(new Effect(consumer, event.id()));
    }

    /// A person has mended the program that reads.
    void understandAll() {
        unintelligible.clear();
    }

    boolean isUnderstood(IncomingEvent event) {
        return !unintelligible.contains(event.id());
    }

    /// What the next try of an effect fails with.
    @Nullable RuntimeException failure(String consumer, IncomingEvent event) {
        var effect = new Effect(consumer, event.id());
        int left = failures.getOrDefault(effect, 0);
        if (left == 0) {
            return null;
        }
        failures.put(effect, left == ALWAYS ? ALWAYS : left - 1);
        return left % 2 == 0
                ? new Contention("deadlock", new IllegalStateException())
                : new IllegalStateException("the effect fails");
    }

    private void doom(String consumer, Event event) {
        history.add("fate", What.DOOMED, consumer, event, "");
    }

    private void decide(Effect effect, Event event) {
        if (chance.strikes(Trouble.DEADLY_EFFECTS, 0.01)) {
            deadly.add(effect);
            doom(effect.consumer(), event);
        } else if (chance.strikes(Trouble.DOOMED_EFFECTS, 0.03)) {
            failures.put(effect, ALWAYS);
            doom(effect.consumer(), event);
        } else if (chance.strikes(Trouble.FAILING_EFFECTS, 0.1)) {
            failures.put(effect, 1 + chance.below(6));
        }
    }
}
