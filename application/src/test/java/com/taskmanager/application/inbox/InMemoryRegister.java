package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.testing.InMemoryTable;
import com.taskmanager.application.testing.InMemoryTransactions;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

final class InMemoryRegister implements ConsumerRegister, Adoptions {
    private record Key(String consumer, StreamId stream) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::consumer)
                    .thenComparing(Key::stream)
                    .compare(this, other);
        }
    }

    private record Row(String consumer, Adoption adoption) {}

    private final InMemoryTable<String, String> known;
    private final InMemoryTable<Key, Row> noted;
    private final InMemoryPositions positions;
    private final CounterEnds issued;

    InMemoryRegister(
            InMemoryTransactions transactions, InMemoryPositions positions, CounterEnds issued) {
        this.known = new InMemoryTable<>(transactions);
        this.noted = new InMemoryTable<>(transactions);
        this.positions = positions;
        this.issued = issued;
    }

    @Override
    public boolean enter(String consumer, Instant now) {
        return known.add(consumer, consumer);
    }

    @Override
    public boolean hasBegun(String consumer) {
        return positions.all(consumer).findAny().isPresent();
    }

    @Override
    public int beginHere(String consumer, Set<Topic> topics) {
        var streams = streams(topics).toList();
        positions.open(consumer, new TreeSet<>(streams));
        var ends =
                streams.stream()
                        .map(one -> new Position(one, last(one), Position.State.OPEN))
                        .toList();
        positions.advance(consumer, ends, Instant.EPOCH);
        return ends.size();
    }

    @Override
    public int noteEnds(String consumer, Set<Topic> topics) {
        positions.open(consumer, new TreeSet<>(streams(topics).toList()));
        var behind =
                positions
                        .all(consumer)
                        .filter(position -> topics.contains(position.stream().topic()))
                        .filter(position -> !position.isPast(last(position.stream())))
                        .map(position -> new Adoption(position.stream(), last(position.stream())))
                        .toList();
        behind.forEach(it -> noted.put(new Key(consumer, it.stream()), new Row(consumer, it)));
        return behind.size();
    }

    @Override
    public List<Adoption> after(String consumer, @Nullable StreamId stream, int limit) {
        return noted.all().stream()
                .filter(row -> row.consumer.equals(consumer))
                .map(Row::adoption)
                .filter(it -> stream == null || it.stream().compareTo(stream) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public void settle(String consumer, StreamId stream) {
        noted.removeIf(
                row -> row.consumer.equals(consumer) && row.adoption.stream().equals(stream), 1);
    }

    private Stream<StreamId> streams(Set<Topic> topics) {
        return issued.streams().filter(stream -> topics.contains(stream.topic()));
    }

    private long last(StreamId stream) {
        return issued.last(stream);
    }
}
