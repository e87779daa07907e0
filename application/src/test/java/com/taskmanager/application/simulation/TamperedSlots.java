package com.taskmanager.application.simulation;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.relay.Generation;
import com.taskmanager.application.relay.HeldSlot;
import com.taskmanager.application.relay.OutboxRow;
import com.taskmanager.application.relay.OutboxSlots;
import com.taskmanager.application.relay.ParkedStream;
import com.taskmanager.application.relay.Selection;
import com.taskmanager.application.relay.SlotsOneByOne;
import com.taskmanager.application.relay.Taken;
import com.taskmanager.application.relay.Taken.Held;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/// Slots of which something else is told, or done, than is true.
record TamperedSlots(OutboxSlots slots, UnaryOperator<Tampered> tampering)
        implements SlotsOneByOne {
    /// Chooses other rows than those to be deleted.
    interface Choice {
        LongStream of(List<OutboxRow> rows, long[] seqs);
    }

    @Override
    public Taken take(int slot, Selection selection) {
        var taken = slots.take(slot, selection);
        return taken instanceof Held held ? tampering.apply(new Tampered(held)).held() : taken;
    }

    /// A held slot, to be changed.
    record Tampered(Held held) {
        Tampered deleting(Choice choice) {
            return in(new Deleting(held, choice));
        }

        Tampered in(HeldSlot slot) {
            return new Tampered(
                    new Held(held.rows(), held.cut(), held.parked(), held.generation(), slot));
        }

        Tampered parked(Map<StreamId, Long> parked) {
            return new Tampered(
                    new Held(held.rows(), held.cut(), parked, held.generation(), held.slot()));
        }

        Tampered withoutReleases() {
            var generation = new Generation(held.generation().life(), 0);
            return new Tampered(
                    new Held(held.rows(), held.cut(), held.parked(), generation, held.slot()));
        }
    }

    private record Deleting(Held held, Choice choice) implements HeldSlot {
        @Override
        public void park(List<ParkedStream> streams, long[] seqs) {
            held.slot().park(streams, seqs);
        }

        @Override
        public void delete(long[] seqs) {
            var chosen = choice.of(held.rows(), seqs);
            held.slot()
                    .delete(
                            LongStream.concat(LongStream.of(seqs), chosen)
                                    .sorted()
                                    .distinct()
                                    .toArray());
        }

        @Override
        public void close() {
            held.slot().close();
        }
    }
}
