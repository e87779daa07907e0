package com.taskmanager.application.relay;

import com.taskmanager.application.relay.Selection.Topics;
import com.taskmanager.application.relay.Taken.Elsewhere;
import com.taskmanager.application.relay.Taken.Held;
import com.taskmanager.application.relay.Taken.Paused;

import java.time.Instant;
import java.time.InstantSource;

/// One transaction: lock the slot, read, publish, delete what was accepted, commit.
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
            case Held held -> run(held, floors, selection.topics(), began);
        };
    }

    private Outcome run(Held held, SlotFloors floors, Topics topics, Instant began) {
        var read = clock.instant();
        try (var slot = held.slot()) {
            if (held.rows().isEmpty()) {
                floors.empty(topics, began);
                return Outcome.NOTHING;
            }
            var handover = publishing.publish(held.rows());
            delete(slot, handover);
            long last = held.rows().getLast().seq();
            handover.lowestLeft()
                    .ifPresentOrElse(
                            left -> floors.stays(topics, left, began),
                            () -> floors.dealtWith(topics, last, began, read));
            boolean more = held.cut() || !handover.left().isEmpty();
            return more ? Outcome.MORE : Outcome.CAUGHT_UP;
        }
    }

    private static void delete(HeldSlot slot, Handover handover) {
        if (!handover.done().isEmpty()) {
            slot.delete(handover.done().stream().mapToLong(OutboxRow::seq).sorted().toArray());
        }
    }
}
