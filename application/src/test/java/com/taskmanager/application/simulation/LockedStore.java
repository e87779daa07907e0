package com.taskmanager.application.simulation;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.EventNumber;
import com.taskmanager.application.inbox.FiledLetter;
import com.taskmanager.application.inbox.FiledLetters;
import com.taskmanager.application.inbox.Gap;
import com.taskmanager.application.inbox.Inbox;
import com.taskmanager.application.inbox.InboxOperations;
import com.taskmanager.application.inbox.InboxTables;
import com.taskmanager.application.inbox.Position;
import com.taskmanager.application.inbox.Positions;
import com.taskmanager.application.inbox.SetAsideEvents;
import com.taskmanager.application.inbox.StreamLock;
import com.taskmanager.application.inbox.StreamQueue;
import com.taskmanager.application.inbox.WaitingEvent;
import com.taskmanager.application.inbox.WaitingEvents;
import com.taskmanager.application.inbox.WaitingReason;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// The fakes of the inbox know of one transaction at a time; here are the locks that PostgreSQL
/// keeps between several.
final class LockedStore {
    private static final Set<WaitingReason> FAILED =
            Set.of(WaitingReason.RETRY, WaitingReason.SET_ASIDE);

    private LockedStore() {}

    static Inbox.Store of(Inbox.Store store, Database database) {
        return new Inbox.Store(
                new LockedPositions(store.positions(), database),
                new LockedWaiting(store.waiting(), database),
                store.due(),
                new LockedAside(store.setAside(), database),
                store.deadLetters(),
                store.issued());
    }

    /// What operators lock, and wait for.
    static InboxOperations.Desk of(
            InboxOperations.Desk desk, InboxTables tables, Database database) {
        StreamLock streams =
                (consumer, stream) -> {
                    database.lock(new Row("position", consumer, stream));
                    return desk.streams().await(consumer, stream);
                };
        return new InboxOperations.Desk(
                desk.switches(),
                streams,
                new LockedQueue(desk.queue(), tables, database),
                desk.unsent(),
                new LockedLetters(desk.letters(), database),
                desk.actions());
    }

    private record LockedLetters(FiledLetters rows, Database database) implements FiledLetters {
        @Override
        public Optional<FiledLetter> find(long id) {
            return rows.find(id);
        }

        @Override
        public Optional<FiledLetter> lock(long id) {
            database.lock(new Row("letter", "", id));
            return rows.lock(id);
        }

        @Override
        public void replace(FiledLetter letter) {
            rows.replace(letter);
        }

        @Override
        public void remove(long id) {
            rows.remove(id);
        }
    }

    /// Who changes when a failed event is due waits for whoever tries it, and is waited for.
    private record LockedQueue(StreamQueue rows, InboxTables tables, Database database)
            implements StreamQueue {
        @Override
        public OptionalLong lowest(String consumer, Position position) {
            return rows.lowest(consumer, position);
        }

        @Override
        public void rest(String consumer, StreamId stream) {
            lock(consumer, stream);
            rows.rest(consumer, stream);
        }

        @Override
        public void resume(String consumer, StreamId stream, Instant now) {
            lock(consumer, stream);
            rows.resume(consumer, stream, now);
        }

        @Override
        public void giveUp(String consumer, Gap gap, Instant at) {
            rows.giveUp(consumer, gap, at);
        }

        private void lock(String consumer, StreamId stream) {
            tables.waiting(consumer)
                    .filter(event -> event.number().stream().equals(stream))
                    .filter(event -> FAILED.contains(event.reason()))
                    .map(WaitingEvent::number)
                    .sorted()
                    .toList()
                    .forEach(number -> database.lock(waiting(consumer, number)));
        }
    }

    private record Row(String table, String consumer, Object key) {}

    static Object position(String consumer, StreamId stream) {
        return new Row("position", consumer, stream);
    }

    private record LockedPositions(Positions rows, Database database) implements Positions {
        /// An insert waits for another one of the same key.
        @Override
        public void open(String consumer, SortedSet<StreamId> streams) {
            streams.forEach(stream -> database.lock(row(consumer, stream)));
            rows.open(consumer, streams);
        }

        @Override
        public Map<StreamId, Position> lock(String consumer, SortedSet<StreamId> streams) {
            var free = new TreeSet<>(streams);
            free.removeIf(stream -> !exists(consumer, stream));
            free.removeIf(stream -> !database.tryToLock(row(consumer, stream)));
            return rows.lock(consumer, free);
        }

        @Override
        public Map<StreamId, Position> peek(String consumer, SortedSet<StreamId> streams) {
            return rows.peek(consumer, streams);
        }

        @Override
        public BooleanSupplier advance(
                String consumer, Collection<Position> positions, Instant now) {
            return rows.advance(consumer, positions, now);
        }

        private boolean exists(String consumer, StreamId stream) {
            return !rows.peek(consumer, new TreeSet<>(List.of(stream))).isEmpty();
        }

        private static Row row(String consumer, StreamId stream) {
            return new Row("position", consumer, stream);
        }
    }

    private record LockedWaiting(WaitingEvents rows, Database database) implements WaitingEvents {
        @Override
        public List<Taken> store(String consumer, List<WaitingEvent> events) {
            lock(consumer, events.stream().map(WaitingEvent::number));
            return rows.store(consumer, events);
        }

        @Override
        public void fail(String consumer, List<WaitingEvent> events) {
            lock(consumer, events.stream().map(WaitingEvent::number));
            rows.fail(consumer, events);
        }

        @Override
        public List<WaitingEvent> after(
                String consumer, Collection<Position> positions, int limit) {
            return rows.after(consumer, positions, limit);
        }

        @Override
        public void drop(String consumer, Collection<EventNumber> numbers) {
            lock(consumer, numbers.stream());
            rows.drop(consumer, numbers);
        }

        private void lock(String consumer, Stream<EventNumber> numbers) {
            numbers.sorted().forEach(number -> database.lock(waiting(consumer, number)));
        }
    }

    private record LockedAside(SetAsideEvents rows, Database database) implements SetAsideEvents {
        @Override
        public Optional<WaitingEvent> claim(String consumer, EventNumber number) {
            return database.tryToLock(waiting(consumer, number))
                    ? rows.claim(consumer, number)
                    : Optional.empty();
        }

        @Override
        public void remove(String consumer, EventNumber number) {
            rows.remove(consumer, number);
        }
    }

    private static Row waiting(String consumer, EventNumber number) {
        return new Row("waiting", consumer, number);
    }
}
