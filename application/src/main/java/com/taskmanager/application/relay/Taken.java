package com.taskmanager.application.relay;

import java.util.List;

/// What came of reaching for a slot.
public sealed interface Taken {
    /// Somebody else holds it.
    record Elsewhere() implements Taken {}

    /// An operator paused it.
    record Paused() implements Taken {}

    /// It is ours until `slot` is closed. `cut`: there may be more rows than these.
    record Held(List<OutboxRow> rows, boolean cut, HeldSlot slot) implements Taken {}
}
