package com.taskmanager.application.simulation;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Inbox;
import com.taskmanager.application.inbox.Position;
import com.taskmanager.application.inbox.Position.State;
import com.taskmanager.application.inbox.Positions;
import com.taskmanager.application.inbox.WaitingEvent;
import com.taskmanager.application.inbox.WaitingEvents;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// Ways an inbox keeps less, or lets in more, than it should.
final class StoreBugs {
    private StoreBugs() {}

    static Inbox.Store with(Inbox.Store store, Positions positions) {
        return new Inbox.Store(
                positions,
                store.waiting(),
                store.due(),
                store.setAside(),
                store.deadLetters(),
                store.issued());
    }

    private static Inbox.Store with(Inbox.Store store, WaitingEvents waiting) {
        return new Inbox.Store(
                store.positions(),
                waiting,
                store.due(),
                store.setAside(),
                store.deadLetters(),
                store.issued());
    }

    static final class NoPositionLock extends Tampering {
        @Override
        Inbox.Store store(Inbox.Store store, Inbox.Store unlocked, InboxSide side) {
            return with(store, unlocked.positions());
        }
    }

    static final class FirstEventUnlocked extends Tampering {
        @Override
        Inbox.Store store(Inbox.Store store, Inbox.Store unlocked, InboxSide side) {
            var positions =
                    new TamperedPositions(store.positions()) {
                        @Override
                        public Map<StreamId, Position> lock(
                                String consumer, SortedSet<StreamId> streams) {
                            var known = new TreeMap<>(super.lock(consumer, streams));
                            var there = peek(consumer, streams).keySet();
                            streams.stream()
                                    .filter(stream -> !there.contains(stream))
                                    .map(stream -> new Position(stream, 0, State.OPEN))
                                    .forEach(first -> known.put(first.stream(), first));
                            return known;
                        }
                    };
            return with(store, positions);
        }
    }

    static final class HaltsNot extends Tampering {
        @Override
        Inbox.Store store(Inbox.Store store, Inbox.Store unlocked, InboxSide side) {
            var positions =
                    new TamperedPositions(store.positions()) {
                        @Override
                        public BooleanSupplier advance(
                                String consumer, Collection<Position> to, Instant now) {
                            var all = to.stream().map(HaltsNot::goOn).toList();
                            return super.advance(consumer, all, now);
                        }
                    };
            return with(store, positions);
        }

        private static Position goOn(Position position) {
            return position.state() == State.HALTED
                    ? new Position(position.stream(), position.lastSeq() + 1, State.OPEN)
                    : position;
        }
    }

    static final class LadderWithoutEnd extends Tampering {
        @Override
        Inbox.Store store(Inbox.Store store, Inbox.Store unlocked, InboxSide side) {
            return with(
                    store,
                    new TamperedWaiting(store.waiting()) {
                        @Override
                        public void fail(String consumer, List<WaitingEvent> events) {
                            var first = events.stream().map(LadderWithoutEnd::forTheFirstTime);
                            super.fail(consumer, first.toList());
                        }
                    });
        }

        private static WaitingEvent forTheFirstTime(WaitingEvent event) {
            return new WaitingEvent(
                    event.number(),
                    event.id(),
                    event.data(),
                    event.reason(),
                    new WaitingEvent.Failures(1, event.failures().lastError()),
                    event.nextAttemptAt());
        }
    }

    static final class EarlyDropped extends Tampering {
        @Override
        Inbox.Store store(Inbox.Store store, Inbox.Store unlocked, InboxSide side) {
            return with(
                    store,
                    new TamperedWaiting(store.waiting()) {
                        @Override
                        public List<Taken> store(String consumer, List<WaitingEvent> events) {
                            return List.of();
                        }
                    });
        }
    }

    static final class DeadLetterLost extends Tampering {
        @Override
        Inbox.Store store(Inbox.Store store, Inbox.Store unlocked, InboxSide side) {
            return new Inbox.Store(
                    store.positions(),
                    store.waiting(),
                    store.due(),
                    store.setAside(),
                    (_, _) -> true,
                    store.issued());
        }
    }

    static final class OnePositionForAll extends Tampering {
        private static final String EVERYBODY = "everybody";

        @Override
        Inbox.Store store(Inbox.Store store, Inbox.Store unlocked, InboxSide side) {
            var positions =
                    new TamperedPositions(store.positions()) {
                        @Override
                        public Map<StreamId, Position> lock(
                                String consumer, SortedSet<StreamId> streams) {
                            super.open(EVERYBODY, streams);
                            return super.lock(EVERYBODY, streams);
                        }

                        @Override
                        public BooleanSupplier advance(
                                String consumer, Collection<Position> to, Instant now) {
                            super.advance(EVERYBODY, to, now);
                            return super.advance(consumer, to, now);
                        }
                    };
            return with(store, positions);
        }
    }
}
