package com.taskmanager.application.relay;

import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.Suspect.Successes;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// Tells events that the broker refuses from trouble of the transport, whatever the errors say.
///
/// An event that stays behind twice, though others of its call were accepted or it was alone, makes
/// its stream a suspect: it is tried alone from then on and holds up nobody else. [Suspect] says
/// when that is enough to park it.
final class Suspicion {
    private static final int STRIKES_MAX = 2;

    /// In an outage everything fails alone, and trying takes a worker's time.
    private static final int SUSPECTS_MAX = 32;

    /// However many are suspected: a limit that was lowered may refuse events of hundreds of
    /// streams, and those beyond the suspects hold up others until it is their turn.
    private static final int PATIENCE_TIMES_MAX = 4;

    private static final int STRUCK_MAX = 1_000;

    private record Strikes(UUID event, int count) {}

    private final Duration patience;
    private final RandomGenerator random;
    private final Map<StreamId, Strikes> struck = new HashMap<>();
    private final Map<StreamId, Suspect> suspects = new HashMap<>();
    private final Map<Topic, Successes> topics = new HashMap<>();

    /// `patience`: for so long a stream that is suspected alone is tried among successes.
    Suspicion(Duration patience, RandomGenerator random) {
        this.patience = patience;
        this.random = random;
    }

    synchronized Set<StreamId> streams(int slot) {
        return suspects.keySet().stream()
                .filter(stream -> Slots.of(stream.user()) == slot)
                .collect(Collectors.toUnmodifiableSet());
    }

    synchronized boolean holds(StreamId stream) {
        return suspects.containsKey(stream);
    }

    synchronized boolean due(StreamId stream, Instant now) {
        var suspect = suspects.get(stream);
        return suspect != null && suspect.due(successes(stream.topic()), now);
    }

    /// Of one call: these were accepted.
    synchronized void accepted(Topic topic, List<OutboxRow> rows, Instant now) {
        topics.put(topic, successes(topic).another(now));
        rows.forEach(row -> cleared(row.event().stream()));
    }

    /// Of one call: these were the first of their streams that were not accepted, beside others
    /// that were, or alone.
    synchronized void left(List<OutboxRow> heads, Instant now) {
        heads.forEach(head -> strike(head, now));
    }

    /// Tried as a suspect. Answers whether the broker refuses it; it is no suspect then.
    ///
    /// The more streams of a topic are suspected at once, the likelier it is that a part of the
    /// transport is away, and the longer each of them is tried.
    synchronized boolean refused(StreamId stream, Instant now) {
        var suspect = suspects.get(stream);
        var topic = stream.topic();
        var longer = patience.multipliedBy(Math.min(suspected(topic), PATIENCE_TIMES_MAX));
        boolean refused = suspect != null && suspect.failed(successes(topic), now, longer);
        if (refused) {
            cleared(stream);
        }
        return refused;
    }

    synchronized void cleared(StreamId stream) {
        struck.remove(stream);
        suspects.remove(stream);
    }

    private void strike(OutboxRow head, Instant now) {
        var stream = head.event().stream();
        var strikes = strikes(struck.get(stream), head.event().id());
        if (strikes.count() >= STRIKES_MAX && mayBeSuspected(stream.topic())) {
            suspects.putIfAbsent(stream, new Suspect(successes(stream.topic()), now, random));
        } else if (strikes.count() > 1 || struck.size() < STRUCK_MAX) {
            struck.put(stream, strikes);
        }
    }

    private static Strikes strikes(@Nullable Strikes before, UUID event) {
        if (before == null || !before.event().equals(event)) {
            return new Strikes(event, 1);
        }
        return new Strikes(event, before.count() + 1);
    }

    private boolean mayBeSuspected(Topic topic) {
        return suspected(topic) < SUSPECTS_MAX;
    }

    private long suspected(Topic topic) {
        return suspects.keySet().stream().filter(other -> other.topic().equals(topic)).count();
    }

    private Successes successes(Topic topic) {
        return topics.getOrDefault(topic, Successes.NONE);
    }
}
