package com.taskmanager.application.relay;

import com.taskmanager.application.relay.Taken.Elsewhere;
import com.taskmanager.application.relay.Taken.Held;
import com.taskmanager.application.relay.Taken.Paused;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// One transaction: lock the slot, read, publish, delete what was accepted, move what is parked,
/// commit.
///
/// When the connection dies after the publish nothing is deleted and the events go out again. That
/// is what stable ids and the consumers' positions are for.
final class Batch {
    private final OutboxSlots slots;
    private final Publishing publishing;
    private final InstantSource clock;

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

    Batch(OutboxSlots slots, Publishing publishing, InstantSource clock) {
        this.slots = slots;
        this.publishing = publishing;
        this.clock = clock;
    }

    Outcome run(int slot, SlotFloors floors, Selection selection) {
        var began = clock.instant();
        return switch (slots.take(slot, selection)) {
            case Elsewhere() -> Outcome.ELSEWHERE;
            case Paused() -> Outcome.PAUSED;
            case Held held -> run(held, slot, floors, selection.scope(), began);
        };
    }

    /// Rows that were put back lie below the floor that was read from: these here may follow them.
    private Outcome run(Held held, int number, SlotFloors floors, Scope scope, Instant began) {
        try (var slot = held.slot()) {
            if (floors.putBack(held.releases())) {
                return Outcome.MORE;
            }
            if (held.rows().isEmpty()) {
                floors.empty(scope, began);
                return Outcome.NOTHING;
            }
            return drain(held, number, slot, new Reading(floors, scope, began, clock.instant()));
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
        reading.conclude(held.rows().getLast().seq(), left);
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

    /// A read from a floor, and what it means for the floor.
    private record Reading(SlotFloors floors, Scope scope, Instant began, Instant read) {
        void conclude(long last, List<OutboxRow> left) {
            left.stream()
                    .mapToLong(OutboxRow::seq)
                    .min()
                    .ifPresentOrElse(
                            lowest -> floors.stays(scope, lowest, began),
                            () -> floors.dealtWith(scope, last, began, read));
        }
    }
}
