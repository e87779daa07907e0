package com.taskmanager.application.simulation;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.application.port.Publication;
import com.taskmanager.application.port.RelayWakes;
import com.taskmanager.application.relay.OutboxRow;
import com.taskmanager.application.relay.OutboxSlots;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/// Ways a relay goes wrong in publishing and deleting.
final class RelayBugs {
    private RelayBugs() {}

    static final class RangeDelete extends Tampering {
        @Override
        OutboxSlots slots(OutboxSlots slots, OutboxSide side) {
            return new TamperedSlots(slots, held -> held.deleting((_, seqs) -> range(seqs)));
        }

        private static LongStream range(long[] seqs) {
            return seqs.length == 0
                    ? LongStream.empty()
                    : LongStream.rangeClosed(seqs[0], seqs[seqs.length - 1]);
        }
    }

    static final class DeletesWhatItRead extends Tampering {
        @Override
        OutboxSlots slots(OutboxSlots slots, OutboxSide side) {
            return new TamperedSlots(
                    slots,
                    held -> held.deleting((rows, _) -> rows.stream().mapToLong(OutboxRow::seq)));
        }
    }

    static final class DeletesBehindRefused extends Tampering {
        private final Set<UUID> accepted = new HashSet<>();

        @Override
        EventPublisher publisher(EventPublisher publisher) {
            return (topic, events) -> {
                var publication = publisher.publish(topic, events);
                accepted.addAll(publication.accepted());
                return publication;
            };
        }

        @Override
        OutboxSlots slots(OutboxSlots slots, OutboxSide side) {
            return new TamperedSlots(slots, held -> held.deleting((rows, _) -> accepted(rows)));
        }

        private LongStream accepted(List<OutboxRow> rows) {
            return rows.stream()
                    .filter(row -> accepted.contains(row.event().id()))
                    .mapToLong(OutboxRow::seq);
        }
    }

    static final class UnclearIsAccepted extends Tampering {
        @Override
        EventPublisher publisher(EventPublisher publisher) {
            return (topic, events) -> {
                var publication = publisher.publish(topic, events);
                return publication.accepted().isEmpty() ? Publication.all(events) : publication;
            };
        }
    }

    static final class WakeLost extends Tampering {
        @Override
        RelayWakes wakes(RelayWakes wakes) {
            return _ -> {};
        }
    }

    static final class PublishesBeforeCommit extends Tampering {
        private Consumer<OutboxEvent> transport = _ -> {};

        @Override
        void meet(Broker broker) {
            transport = event -> broker.publish("writer", event.stream().topic(), List.of(event));
        }

        @Override
        void drawn(OutboxEvent event) {
            transport.accept(event);
        }
    }

    static final class ForgetsParked extends Tampering {
        @Override
        OutboxSlots slots(OutboxSlots slots, OutboxSide side) {
            return new TamperedSlots(slots, held -> held.parked(Map.of()));
        }
    }
}
