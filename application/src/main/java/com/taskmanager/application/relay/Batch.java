package com.taskmanager.application.relay;

import com.taskmanager.application.relay.Taken.Elsewhere;
import com.taskmanager.application.relay.Taken.Held;
import com.taskmanager.application.relay.Taken.Paused;

import java.util.List;
import java.util.function.Function;

/// One transaction: lock the slot, read, publish, delete what was accepted, move what is parked,
/// commit.
///
/// When the connection dies after the publish nothing is deleted and the events go out again. That
/// is what stable ids and the consumers' positions are for.
final class Batch {
    private final OutboxSlots slots;
    private final Publishing publishing;

    /// What there is to say of a slot, the later the more pressing. `CAUGHT_UP`: there were rows,
    /// and no more than those.
    enum Outcome {
        NOTHING,
        CAUGHT_UP,
        MORE,
        PAUSED,
        ELSEWHERE;

        Outcome and(Outcome other) {
            return compareTo(other) > 0 ? this : other;
        }
    }

    Batch(OutboxSlots slots, Publishing publishing) {
        this.slots = slots;
        this.publishing = publishing;
    }

    /// `from` says where to read, as the floors are then.
    Outcome run(int slot, SlotFloors floors, Function<SlotFloors, Selection> from) {
        var view = floors.view();
        var selection = from.apply(floors);
        var reading = new Reading(floors, view, selection.scope());
        return switch (slots.take(slot, selection)) {
            case Elsewhere() -> Outcome.ELSEWHERE;
            case Paused() -> Outcome.PAUSED;
            case Held held -> run(held, slot, reading);
        };
    }

    private Outcome run(Held held, int number, Reading reading) {
        try (var slot = held.slot()) {
            if (reading.isOutdated(held)) {
                return Outcome.MORE;
            }
            if (held.rows().isEmpty()) {
                reading.foundNothing();
                return Outcome.NOTHING;
            }
            return drain(held, number, slot, reading);
        }
    }

    private Outcome drain(Held held, int number, HeldSlot slot, Reading reading) {
        var parking = new Parking(held.parked());
        var going = parking.going(held.rows());
        var handover = going.isEmpty() ? Handover.none(going) : publishing.publish(number, going);
        var parkingNow = parking.with(handover.refused());
        var parked = parkingNow.waiting(held.rows());
        finish(slot, handover, parked);
        publishing.parked(handover.refused());
        var left = parkingNow.going(handover.left());
        reading.conclude(held, left);
        return held.cut() || !left.isEmpty() ? Outcome.MORE : Outcome.CAUGHT_UP;
    }

    private static void finish(HeldSlot slot, Handover handover, List<OutboxRow> parked) {
        if (!parked.isEmpty()) {
            slot.park(handover.refused(), seqs(parked));
        }
        if (!parked.isEmpty() || !handover.done().isEmpty()) {
            slot.delete(seqs(handover.done()));
        }
    }

    private static long[] seqs(List<OutboxRow> rows) {
        return rows.stream().mapToLong(OutboxRow::seq).sorted().toArray();
    }
}
