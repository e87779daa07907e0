package com.taskmanager.application.relay;

import com.taskmanager.application.event.StreamId;

import java.util.List;
import java.util.Map;

/// What came of reaching for a slot.
public sealed interface Taken {
    /// Somebody else holds it.
    record Elsewhere() implements Taken {}

    /// An operator paused it.
    record Paused() implements Taken {}

    /// It is ours until `slot` is closed. `cut`: there may be more rows than these. `parked`: from
    /// which number on the slot's parked streams wait. `generation` is that of all the others.
    record Held(
            List<OutboxRow> rows,
            boolean cut,
            Map<StreamId, Long> parked,
            Generation generation,
            HeldSlot slot)
            implements Taken {
        /// The same, held otherwise.
        public Held in(HeldSlot other) {
            return new Held(rows, cut, parked, generation, other);
        }
    }
}
