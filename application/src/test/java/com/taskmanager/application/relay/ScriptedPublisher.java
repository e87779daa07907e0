package com.taskmanager.application.relay;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.application.port.Publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A transport that does what a test says, and remembers.
public final class ScriptedPublisher implements EventPublisher {
    private final List<List<OutboxEvent>> calls = new CopyOnWriteArrayList<>();
    private final List<OutboxEvent> accepted = new CopyOnWriteArrayList<>();
    private final Set<Topic> down = ConcurrentHashMap.newKeySet();
    private final List<Runnable> during = new CopyOnWriteArrayList<>();
    private volatile Predicate<OutboxEvent> refused = _ -> false;
    private volatile Predicate<OutboxEvent> failing = _ -> false;

    @Override
    public Publication publish(Topic topic, List<OutboxEvent> events) {
        calls.add(events);
        var interruptions = new ArrayList<>(during);
        during.removeAll(interruptions);
        interruptions.forEach(Runnable::run);
        if (events.stream().anyMatch(failing)) {
            return Publication.none("the call failed");
        }
        return down.contains(topic) ? Publication.none(topic + " is down") : accept(events);
    }

    public void goDown(Topic topic) {
        down.add(topic);
    }

    public void comeBack(Topic topic) {
        down.remove(topic);
    }

    public void refuse(Predicate<OutboxEvent> which) {
        refused = which;
    }

    /// A call with such an event fails as a whole.
    public void failCallsWith(Predicate<OutboxEvent> which) {
        failing = which;
    }

    /// Happens once, in the middle of the next call.
    public void during(Runnable interruption) {
        during.add(interruption);
    }

    public List<List<OutboxEvent>> calls() {
        return calls;
    }

    /// In the order of acceptance, repeated ones too.
    public List<OutboxEvent> accepted() {
        return accepted;
    }

    /// The numbers of a stream as accepted for the first time.
    public List<Long> firsts(StreamId stream) {
        return accepted.stream()
                .filter(event -> event.stream().equals(stream))
                .map(OutboxEvent::sequence)
                .distinct()
                .toList();
    }

    private Publication accept(List<OutboxEvent> events) {
        var taken = events.stream().filter(refused.negate()).toList();
        accepted.addAll(taken);
        Set<UUID> ids = taken.stream().map(OutboxEvent::id).collect(Collectors.toSet());
        return new Publication(
                new HashSet<>(ids), ids.size() == events.size() ? null : "some were refused");
    }
}
