package com.taskmanager.application.simulation;

import com.taskmanager.application.port.Contention;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Who has locked what, until the transaction ends.
final class RowLocks {
    private final Map<Object, Unit> owners = new HashMap<>();
    private final LockOrder order = new LockOrder();

    LockOrder order() {
        return order;
    }

    /// False when somebody else has it.
    boolean tryToLock(Object row, @Nullable Unit unit) {
        if (unit == null) {
            return !owners.containsKey(row);
        }
        return owners.computeIfAbsent(row, _ -> unit) == unit;
    }

    /// The same for whoever waits a moment: others may wait for what he has meanwhile.
    boolean tryShortly(Object row, @Nullable Unit unit) {
        noteWaiting(row, unit);
        return tryToLock(row, unit);
    }

    /// Who has it does nothing as long as others wait here, so waiting ends with the lock time-out.
    void lock(Object row, @Nullable Unit unit) {
        if (!tryShortly(row, unit)) {
            throw new Contention("lock time-out: " + row, new IllegalStateException());
        }
    }

    private void noteWaiting(Object row, @Nullable Unit unit) {
        if (unit != null && owners.get(row) != unit) {
            order.wanted(heldBy(unit), row);
        }
    }

    private Set<Object> heldBy(Unit unit) {
        return owners.entrySet().stream()
                .filter(owner -> owner.getValue() == unit)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    void release(Unit unit) {
        owners.values().removeIf(owner -> owner == unit);
    }
}
