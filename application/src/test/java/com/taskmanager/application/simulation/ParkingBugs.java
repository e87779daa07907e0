package com.taskmanager.application.simulation;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.operations.ParkedStreams;
import com.taskmanager.application.port.Unavailable;
import com.taskmanager.application.relay.HeldSlot;
import com.taskmanager.application.relay.OutboxRow;
import com.taskmanager.application.relay.OutboxSlots;
import com.taskmanager.application.relay.ParkedStream;
import com.taskmanager.application.relay.Scope;
import com.taskmanager.application.relay.Selection;
import com.taskmanager.application.relay.SlotsOneByOne;
import com.taskmanager.application.relay.Taken.Held;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/// Ways an operator's help goes wrong, and the slot's lock that keeps others out meanwhile.
final class ParkingBugs {
    private ParkingBugs() {}

    private static Held take(int slot, OutboxSide side, Scope scope) {
        var taken = side.outbox().take(slot, new Selection(0, scope, Selection.ROWS_MAX));
        if (taken instanceof Held held) {
            return held;
        }
        throw new Unavailable("the slot is not to be had", new IllegalStateException());
    }

    private static Held take(StreamId stream, OutboxSide side) {
        return take(Slots.of(stream.user()), side, new Scope.OfStream(stream));
    }

    static final class SkipWithoutVoid extends Tampering {
        @Override
        ParkedStreams parked(ParkedStreams parked, OutboxSide side) {
            return new TamperedParking(parked) {
                @Override
                public OptionalInt releaseWithout(
                        StreamId stream,
                        UnaryOperator<OutboxEvent> replacement,
                        OperatorAction action) {
                    var result = super.releaseWithout(stream, replacement, action);
                    var held = take(stream, side);
                    held.slot().delete(new long[] {held.rows().getFirst().seq()});
                    return result;
                }
            };
        }
    }

    static final class ReleaseWithNewNumbers extends Tampering {
        @Override
        ParkedStreams parked(ParkedStreams parked, OutboxSide side) {
            return new TamperedParking(parked) {
                @Override
                public OptionalInt release(StreamId stream, OperatorAction action) {
                    var result = super.release(stream, action);
                    appendAgain(take(stream, side), result.orElse(0), side);
                    return result;
                }
            };
        }

        private static void appendAgain(Held held, int count, OutboxSide side) {
            var released = held.rows().subList(0, count);
            var writer = side.outbox().begin();
            released.forEach(row -> writer.append(row.event()));
            held.slot().delete(released.stream().mapToLong(OutboxRow::seq).toArray());
            writer.commit();
        }
    }

    /// Relays and operators take a slot whoever has it, and each of them does what it came for.
    static final class FenceRemoved extends Tampering {
        @Override
        OutboxSlots slots(OutboxSlots slots, OutboxSide side) {
            return SlotsOneByOne.of(
                    (slot, selection) -> {
                        side.outbox().loseConnections();
                        return new TamperedSlots(
                                        slots,
                                        it -> it.in(new Unfenced(slot, side, it.held().slot())))
                                .take(slot, selection);
                    });
        }

        @Override
        ParkedStreams parked(ParkedStreams parked, OutboxSide side) {
            return new TamperedParking(parked) {
                @Override
                public List<Waiting> list() {
                    side.outbox().loseConnections();
                    return super.list();
                }
            };
        }
    }

    private static final class Unfenced implements HeldSlot {
        private final int slot;
        private final OutboxSide side;
        private HeldSlot held;
        private Runnable parking = () -> {};

        Unfenced(int slot, OutboxSide side, HeldSlot held) {
            this.slot = slot;
            this.side = side;
            this.held = held;
        }

        @Override
        public void park(List<ParkedStream> streams, long[] seqs) {
            parking = () -> held.park(streams, seqs);
        }

        @Override
        public void delete(long[] seqs) {
            takeAgain();
            parking.run();
            held.delete(seqs);
        }

        @Override
        public void close() {
            held.close();
        }

        private void takeAgain() {
            side.outbox().loseConnections();
            held = take(slot, side, Scope.EVERYTHING).slot();
        }
    }
}
