package com.taskmanager.application.simulation;

import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Adoption;
import com.taskmanager.application.inbox.ApplyDelivery;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.Delivery;
import com.taskmanager.application.inbox.DeliveryResult.Answered;
import com.taskmanager.application.inbox.DeliveryResult.EntryAnswer;
import com.taskmanager.application.inbox.DeliveryResult.NotReady;
import com.taskmanager.application.inbox.DeliveryResult.Status;
import com.taskmanager.application.inbox.EventNumber;
import com.taskmanager.application.inbox.Inbox;
import com.taskmanager.application.inbox.Position;
import com.taskmanager.application.inbox.Position.State;
import com.taskmanager.application.inbox.WaitingEvent;
import com.taskmanager.application.inbox.WaitingReason;
import com.taskmanager.application.port.ReadEvent.Understood;
import com.taskmanager.application.port.Unavailable;
import com.taskmanager.application.testing.InMemoryWorld;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Ways a consumer gets its numbers wrong, and answers wrongly.
final class DeliveryBugs {
    private DeliveryBugs() {}

    private static Stream<IncomingEvent> events(Delivery delivery) {
        return delivery.entries().stream()
                .map(entry -> new Events().read(delivery.topic(), entry.data(), entry.key()))
                .flatMap(
                        read ->
                                read instanceof Understood(var event)
                                        ? Stream.of(event)
                                        : Stream.empty());
    }

    private static SortedSet<StreamId> one(StreamId stream) {
        return new TreeSet<>(List.of(stream));
    }

    /// Should the database be away just then, the bug has no chance.
    private static void quietly(InboxSide side, Supplier<?> work) {
        try {
            side.database().transaction(work);
        } catch (Unavailable _) {
            return;
        } finally {
            side.watch().look("inbox");
        }
    }

    /// The number before this one is taken for the last.
    private static void jump(InboxSide side, String consumer, StreamId stream, long seq) {
        var before = new Position(stream, seq - 1, State.OPEN);
        var positions = side.tables().store(side.issued()).positions();
        quietly(
                side,
                () -> {
                    positions.open(consumer, one(stream));
                    return positions.advance(consumer, List.of(before), InMemoryWorld.NOON);
                });
    }

    static final class BaselineFromTheFirstSeen extends Tampering {
        @Override
        ApplyDelivery delivery(ApplyDelivery delivery, Inbox.Store store, InboxSide side) {
            return (consumer, delivered) -> {
                events(delivered)
                        .filter(event -> isNew(consumer, event.stream(), store))
                        .forEach(
                                event ->
                                        jump(
                                                side,
                                                consumer.name(),
                                                event.stream(),
                                                event.place().sequence()));
                return delivery.apply(consumer, delivered);
            };
        }

        private static boolean isNew(Consumer consumer, StreamId stream, Inbox.Store store) {
            return store.positions().peek(consumer.name(), one(stream)).isEmpty();
        }
    }

    /// A gap that was looked at so often will never close, it thinks.
    static final class GapJumped extends Tampering {
        private static final int PATIENCE = 4;

        private final Map<EventNumber, Integer> looks = new HashMap<>();

        @Override
        void beforeWork(Reader reader, InboxSide side) {
            var early =
                    side.tables()
                            .waiting(reader.name())
                            .filter(event -> event.reason() == WaitingReason.GAP)
                            .map(WaitingEvent::number)
                            .filter(number -> looks.merge(number, 1, Integer::sum) > PATIENCE)
                            .findFirst();
            early.ifPresent(number -> jump(side, reader.name(), number.stream(), number.seq()));
        }
    }

    /// What has not come by then never will, it thinks, where a person has ordered a replay.
    static final class BaselineByTimer extends Tampering {
        private final Map<StreamId, Integer> looks = new HashMap<>();

        @Override
        void beforeWork(Reader reader, InboxSide side) {
            side.registry().adoptions().after(reader.name(), null, 100).stream()
                    .map(Adoption::stream)
                    .filter(stream -> looks.merge(stream, 1, Integer::sum) > 1)
                    .forEach(stream -> begin(reader.name(), stream, side));
        }

        private static void begin(String consumer, StreamId stream, InboxSide side) {
            side.tables()
                    .waiting(consumer)
                    .filter(event -> event.reason() == WaitingReason.GAP)
                    .map(WaitingEvent::number)
                    .filter(number -> number.stream().equals(stream))
                    .findFirst()
                    .ifPresent(first -> jump(side, consumer, stream, first.seq()));
        }
    }

    static final class DuplicatesApplied extends Tampering {
        @Override
        ApplyDelivery delivery(ApplyDelivery delivery, Inbox.Store store, InboxSide side) {
            return (consumer, delivered) -> {
                quietly(side, () -> applyOld(consumer, delivered, store, side));
                return delivery.apply(consumer, delivered);
            };
        }

        private static boolean applyOld(
                Consumer consumer, Delivery delivered, Inbox.Store store, InboxSide side) {
            events(delivered)
                    .filter(event -> isOld(consumer, event, store))
                    .forEach(event -> side.effects().write(consumer.name(), event));
            return true;
        }

        private static boolean isOld(Consumer consumer, IncomingEvent event, Inbox.Store store) {
            var last = store.positions().peek(consumer.name(), one(event.stream()));
            return last.containsKey(event.stream())
                    && event.place().sequence() <= last.get(event.stream()).lastSeq();
        }
    }

    static final class AcknowledgesWhatItRefuses extends Tampering {
        @Override
        ApplyDelivery delivery(ApplyDelivery delivery, Inbox.Store store, InboxSide side) {
            return (consumer, delivered) ->
                    switch (delivery.apply(consumer, delivered)) {
                        case Answered answered -> answered;
                        case NotReady _ -> allWell(delivered);
                    };
        }

        private static Answered allWell(Delivery delivered) {
            return new Answered(
                    delivered.entries().stream()
                            .map(entry -> new EntryAnswer(entry.entryId(), Status.SUCCESS))
                            .toList());
        }
    }

    static final class OrderForgotten extends Tampering {
        @Override
        boolean ordered(Reader reader) {
            return false;
        }
    }
}
