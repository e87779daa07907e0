package com.taskmanager.application.relay;

import com.taskmanager.application.relay.SlotFloors.View;
import com.taskmanager.application.relay.Taken.Held;

import java.util.List;

/// A read from a floor, and what it means for the floor.
record Reading(SlotFloors floors, View view, Scope scope) {
    /// Rows of another generation may lie below the floor that was read from: those read may follow
    /// them. It may be another thread that noticed, after this one had asked for the floor.
    boolean isOutdated(Held held) {
        return floors.begins(held.generation()) || !floors.isCurrent(view);
    }

    void foundNothing() {
        floors.cleared(scope, Long.MAX_VALUE, view);
    }

    void conclude(Held held, List<OutboxRow> left) {
        long last = held.cut() ? held.rows().getLast().seq() : Long.MAX_VALUE;
        long lowestLeft = left.stream().mapToLong(OutboxRow::seq).min().orElse(Long.MAX_VALUE);
        floors.cleared(scope, Math.min(last, lowestLeft - 1), view);
    }
}
