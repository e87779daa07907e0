package com.taskmanager.application.simulation;

import com.taskmanager.application.relay.HeldSlot;
import com.taskmanager.application.relay.OutboxSlots;
import com.taskmanager.application.relay.ParkedStream;
import com.taskmanager.application.relay.Selection;
import com.taskmanager.application.relay.SlotsOneByOne;
import com.taskmanager.application.relay.Taken;
import com.taskmanager.application.relay.Taken.Held;

import java.util.List;

/// Slots with crossroads on the way, also while one is held, and somebody who takes down what
/// changes.
record CrossedSlots(OutboxSlots slots, Crossed crossed, OutboxWatch watch)
        implements SlotsOneByOne {
    @Override
    public Taken take(int slot, Selection selection) {
        pass();
        var taken = slots.take(slot, selection);
        if (taken instanceof Held(var rows, var cut, var parked, var generation, var held)) {
            return new Held(rows, cut, parked, generation, new Crossing(held));
        }
        return taken;
    }

    private void pass() {
        crossed.crossroads().pass(crossed.who());
    }

    private final class Crossing implements HeldSlot {
        private final HeldSlot held;

        Crossing(HeldSlot held) {
            this.held = held;
        }

        @Override
        public void park(List<ParkedStream> streams, long[] seqs) {
            crossed.crossroads().passInDanger(crossed.who());
            held.park(streams, seqs);
        }

        @Override
        public void delete(long[] seqs) {
            crossed.crossroads().passInDanger(crossed.who());
            held.delete(seqs);
            watch.look(crossed.who());
            pass();
        }

        @Override
        public void close() {
            held.close();
        }
    }
}
