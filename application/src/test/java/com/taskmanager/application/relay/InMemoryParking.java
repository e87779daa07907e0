package com.taskmanager.application.relay;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.operations.ParkedStreams;
import com.taskmanager.application.operations.SlotSwitches;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What waits beside an [InMemoryOutbox], and what operators do about it.
public final class InMemoryParking implements ParkedStreams {
    private final SortedMap<Long, OutboxEvent> outbox;
    private final IntConsumer lock;
    private final TreeMap<Long, OutboxEvent> parked = new TreeMap<>();
    private final TreeMap<StreamId, ParkedStream> streams = new TreeMap<>();
    private final Map<Integer, Long> releases = new HashMap<>();
    private final Switches switches = new Switches();
    private final List<OperatorAction> record = new ArrayList<>();

    InMemoryParking(SortedMap<Long, OutboxEvent> outbox, IntConsumer lock) {
        this.outbox = outbox;
        this.lock = lock;
    }

    public Set<UUID> events() {
        return parked.values().stream().map(OutboxEvent::id).collect(Collectors.toSet());
    }

    SlotSwitches switches() {
        return switches;
    }

    public List<OperatorAction> actions() {
        return record;
    }

    long releases(int slot) {
        return releases.getOrDefault(slot, 0L);
    }

    Map<StreamId, Long> firsts(int slot) {
        return streams.values().stream()
                .filter(stream -> Slots.of(stream.stream().user()) == slot)
                .collect(Collectors.toMap(ParkedStream::stream, ParkedStream::firstSequence));
    }

    Stream<OutboxEvent> all() {
        return parked.values().stream();
    }

    Runnable backup() {
        var rows = new TreeMap<>(parked);
        var refused = new TreeMap<>(streams);
        var counted = new HashMap<>(releases);
        return () -> {
            replaceAll(parked, rows);
            replaceAll(streams, refused);
            replaceAll(releases, counted);
        };
    }

    private static <K, V> void replaceAll(Map<K, V> rows, Map<K, V> by) {
        rows.clear();
        rows.putAll(by);
    }

    void park(List<ParkedStream> refused, long[] seqs) {
        refused.forEach(stream -> streams.merge(stream.stream(), stream, InMemoryParking::lower));
        for (long seq : seqs) {
            var event = outbox.remove(seq);
            if (event != null && !isParked(event)) {
                parked.put(seq, event);
            }
        }
    }

    private boolean isParked(OutboxEvent event) {
        return parked.values().stream()
                .filter(there -> there.stream().equals(event.stream()))
                .anyMatch(there -> there.sequence() == event.sequence());
    }

    @Override
    public List<Waiting> list() {
        return streams.values().stream()
                .map(stream -> new Waiting(stream, SomeEvents.NOON, rows(stream.stream()).size()))
                .toList();
    }

    @Override
    public OptionalInt release(StreamId stream, OperatorAction action) {
        return releaseWithout(stream, UnaryOperator.identity(), action);
    }

    @Override
    public OptionalInt releaseWithout(
            StreamId stream, UnaryOperator<OutboxEvent> replacement, OperatorAction action) {
        int slot = Slots.of(stream.user());
        lock.accept(slot);
        record.add(action);
        if (streams.remove(stream) == null) {
            return OptionalInt.empty();
        }
        var rows = rows(stream);
        rows.computeIfPresent(rows.firstKey(), (_, head) -> replacement.apply(head));
        parked.keySet().removeAll(rows.keySet());
        outbox.putAll(rows);
        releases.merge(slot, 1L, Long::sum);
        return OptionalInt.of(rows.size());
    }

    private SortedMap<Long, OutboxEvent> rows(StreamId stream) {
        var rows = new TreeMap<>(parked);
        rows.values().removeIf(event -> !event.stream().equals(stream));
        return rows;
    }

    private static ParkedStream lower(ParkedStream before, ParkedStream now) {
        long first = Math.min(before.firstSequence(), now.firstSequence());
        return new ParkedStream(now.stream(), first, now.cause());
    }

    private final class Switches implements SlotSwitches {
        private final Set<Integer> paused = new TreeSet<>();

        @Override
        public Set<Integer> paused() {
            return Set.copyOf(paused);
        }

        @Override
        public boolean pause(int slot, OperatorAction action) {
            lock.accept(slot);
            record.add(action);
            return paused.add(slot);
        }

        @Override
        public boolean resume(int slot, OperatorAction action) {
            lock.accept(slot);
            record.add(action);
            return paused.remove(slot);
        }
    }
}
