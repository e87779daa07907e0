package com.taskmanager.application.inbox;

import static java.util.Objects.requireNonNull;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.testing.InMemoryTable;
import com.taskmanager.application.testing.InMemoryTransactions;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

final class InMemoryWaiting implements WaitingEvents, DueEvents, SetAsideEvents, StreamQueue {
    private record Key(String consumer, EventNumber number) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::consumer)
                    .thenComparing(Key::number)
                    .compare(this, other);
        }
    }

    private record Row(String consumer, WaitingEvent event) {
        boolean isSetAside() {
            return event.reason() == WaitingReason.SET_ASIDE;
        }

        boolean waitsForAnother() {
            return event.reason() == WaitingReason.GAP || event.reason() == WaitingReason.BEHIND;
        }

        boolean isOf(String name, Position position) {
            return consumer.equals(name) && event.number().stream().equals(position.stream());
        }
    }

    private final InMemoryTransactions transactions;
    private final InMemoryTable<Key, Row> rows;
    private final InMemoryTable<Key, Gap> givenUp;

    InMemoryWaiting(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = new InMemoryTable<>(transactions);
        this.givenUp = new InMemoryTable<>(transactions);
    }

    Stream<WaitingEvent> all(String consumer) {
        return rows.all().stream().filter(row -> row.consumer.equals(consumer)).map(Row::event);
    }

    Stream<WaitingEvent> all() {
        return rows.all().stream().map(Row::event);
    }

    Stream<Gap> givenUp() {
        return givenUp.all().stream();
    }

    void removeDecided(String consumer, Position position) {
        long last =
                position.state() == Position.State.HALTED
                        ? position.lastSeq() + 1
                        : position.lastSeq();
        rows.removeIf(
                row ->
                        row.isOf(consumer, position)
                                && !row.isSetAside()
                                && row.event.number().seq() <= last,
                Integer.MAX_VALUE);
    }

    boolean makeNextDue(String consumer, Position position, Instant now) {
        var next = new EventNumber(position.stream(), position.lastSeq() + 1);
        var row = rows.get(new Key(consumer, next));
        if (row == null || !position.isOpen() || !row.waitsForAnother()) {
            return false;
        }
        putTime(row, now);
        return true;
    }

    @Override
    public OptionalLong lowest(String consumer, Position position) {
        transactions.requireRunning();
        return rows.all().stream()
                .filter(row -> row.isOf(consumer, position))
                .mapToLong(row -> row.event.number().seq())
                .filter(seq -> seq > position.lastSeq())
                .min();
    }

    @Override
    public void rest(String consumer, StreamId stream) {
        transactions.requireRunning();
        failed(consumer, stream).forEach(row -> putTime(row, null));
    }

    @Override
    public void resume(String consumer, StreamId stream, Instant now) {
        transactions.requireRunning();
        failed(consumer, stream)
                .filter(row -> row.event.nextAttemptAt() == null)
                .forEach(row -> putTime(row, now));
    }

    @Override
    public void giveUp(String consumer, Gap gap, Instant at) {
        transactions.requireRunning();
        givenUp.put(new Key(consumer, new EventNumber(gap.stream(), gap.first())), gap);
    }

    private Stream<Row> failed(String consumer, StreamId stream) {
        return rows.all().stream()
                .filter(row -> row.consumer.equals(consumer))
                .filter(row -> row.event.number().stream().equals(stream))
                .filter(row -> !row.waitsForAnother());
    }

    @Override
    public List<Taken> store(String consumer, List<WaitingEvent> events) {
        transactions.requireRunning();
        return events.stream()
                .filter(event -> !rows.add(key(consumer, event), new Row(consumer, event)))
                .map(event -> requireNonNull(rows.get(key(consumer, event))).event())
                .map(there -> new Taken(there.number(), there.id()))
                .toList();
    }

    @Override
    public void fail(String consumer, List<WaitingEvent> events) {
        transactions.requireRunning();
        events.forEach(event -> rows.put(key(consumer, event), new Row(consumer, event)));
    }

    @Override
    public List<WaitingEvent> after(String consumer, Collection<Position> positions, int limit) {
        return rows.all().stream()
                .filter(
                        row ->
                                !row.isSetAside()
                                        && positions.stream()
                                                .anyMatch(at -> isAfter(row, consumer, at, limit)))
                .map(Row::event)
                .toList();
    }

    @Override
    public void drop(String consumer, Collection<EventNumber> numbers) {
        transactions.requireRunning();
        rows.removeIf(
                row ->
                        row.consumer.equals(consumer)
                                && !row.isSetAside()
                                && numbers.contains(row.event.number()),
                Integer.MAX_VALUE);
    }

    private static boolean isAfter(Row row, String consumer, Position position, int limit) {
        long steps = row.event.number().seq() - position.lastSeq();
        return row.isOf(consumer, position) && steps > 0 && steps <= limit;
    }

    @Override
    public List<EventNumber> due(String consumer, Search search) {
        return all(consumer)
                .filter(event -> search.reasons().contains(event.reason()))
                .filter(event -> event.nextAttemptAt() != null && event.isDue(search.now()))
                .filter(event -> !search.except().contains(event.number().stream()))
                .sorted(Comparator.comparing(WaitingEvent::nextAttemptAt))
                .limit(search.limit())
                .map(WaitingEvent::number)
                .toList();
    }

    @Override
    public void calm(String consumer, Collection<EventNumber> numbers) {
        for (var number : numbers) {
            var row = rows.get(new Key(consumer, number));
            if (row != null && row.waitsForAnother()) {
                putTime(row, null);
            }
        }
    }

    @Override
    public Optional<WaitingEvent> claim(String consumer, EventNumber number) {
        transactions.requireRunning();
        return Optional.ofNullable(rows.get(new Key(consumer, number)))
                .filter(Row::isSetAside)
                .map(Row::event);
    }

    @Override
    public void remove(String consumer, EventNumber number) {
        rows.removeIf(row -> row.consumer.equals(consumer) && row.event.number().equals(number), 1);
    }

    private void putTime(Row row, @Nullable Instant time) {
        var at = row.event;
        var event =
                new WaitingEvent(at.number(), at.id(), at.data(), at.reason(), at.failures(), time);
        rows.put(key(row.consumer, event), new Row(row.consumer, event));
    }

    private static Key key(String consumer, WaitingEvent event) {
        return new Key(consumer, event.number());
    }
}
