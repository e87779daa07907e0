package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.testing.InMemoryTable;
import com.taskmanager.application.testing.InMemoryTransactions;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Transactions run one at a time, so nobody ever holds a position unless a test says so.
final class InMemoryPositions implements Positions, StreamLock {
    private record Key(String consumer, StreamId stream) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::consumer)
                    .thenComparing(Key::stream)
                    .compare(this, other);
        }
    }

    private record Row(String consumer, Position position) {}

    private final InMemoryTransactions transactions;
    private final InMemoryTable<Key, Row> rows;
    private final InMemoryWaiting waiting;
    private final Set<StreamId> held = new HashSet<>();

    InMemoryPositions(InMemoryTransactions transactions, InMemoryWaiting waiting) {
        this.transactions = transactions;
        this.rows = new InMemoryTable<>(transactions);
        this.waiting = waiting;
    }

    void hold(StreamId stream) {
        held.add(stream);
    }

    void release(StreamId stream) {
        held.remove(stream);
    }

    Stream<Position> all(String consumer) {
        return rows.all().stream().filter(row -> row.consumer.equals(consumer)).map(Row::position);
    }

    @Override
    public void open(String consumer, SortedSet<StreamId> streams) {
        for (var stream : streams) {
            var begin = new Position(stream, 0, Position.State.OPEN);
            rows.add(new Key(consumer, stream), new Row(consumer, begin));
        }
    }

    @Override
    public Map<StreamId, Position> lock(String consumer, SortedSet<StreamId> streams) {
        transactions.requireRunning();
        var locked = new TreeMap<StreamId, Position>();
        for (var stream : streams) {
            var row = rows.get(new Key(consumer, stream));
            if (row != null && !held.contains(stream)) {
                locked.put(stream, row.position);
            }
        }
        return locked;
    }

    @Override
    public Optional<Position> await(String consumer, StreamId stream) {
        transactions.requireRunning();
        return Optional.ofNullable(rows.get(new Key(consumer, stream))).map(Row::position);
    }

    @Override
    public Map<StreamId, Position> peek(String consumer, SortedSet<StreamId> streams) {
        var found = new TreeMap<StreamId, Position>();
        for (var stream : streams) {
            var row = rows.get(new Key(consumer, stream));
            if (row != null) {
                found.put(stream, row.position);
            }
        }
        return found;
    }

    private static Position withNewerEpoch(Position position, @Nullable Row before) {
        return before == null || before.position.epoch().number() < position.epoch().number()
                ? position
                : new Position(
                        position.stream(),
                        position.lastSeq(),
                        position.state(),
                        before.position.epoch());
    }

    @Override
    public BooleanSupplier advance(String consumer, Collection<Position> positions, Instant now) {
        transactions.requireRunning();
        for (var position : positions) {
            var key = new Key(consumer, position.stream());
            rows.put(key, new Row(consumer, withNewerEpoch(position, rows.get(key))));
        }
        positions.forEach(position -> waiting.removeDecided(consumer, position));
        long due =
                positions.stream()
                        .filter(position -> waiting.makeNextDue(consumer, position, now))
                        .count();
        return () -> due > 0;
    }
}
