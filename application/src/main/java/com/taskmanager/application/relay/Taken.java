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
    /// which number on the slot's parked streams wait. `releases`: how often parked rows of this
    /// slot were put back.
    record Held(
            List<OutboxRow> rows,
            boolean cut,
            Map<StreamId, Long> parked,
            long releases,
            HeldSlot slot)
            implements Taken {
        /// The same, held otherwise.
        public Held in(HeldSlot other) {
            return new Held(rows, cut, parked, releases, other);
        }
    }
}
