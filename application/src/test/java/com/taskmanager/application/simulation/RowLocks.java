package com.taskmanager.application.simulation;

import com.taskmanager.application.port.Contention;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// Who has locked what, until the transaction ends.
final class RowLocks {
    private final Map<Object, Unit> owners = new HashMap<>();

    /// False when somebody else has it.
    boolean tryToLock(Object row, @Nullable Unit unit) {
        if (unit == null) {
            return !owners.containsKey(row);
        }
        return owners.computeIfAbsent(row, _ -> unit) == unit;
    }

    /// Who has it does nothing as long as others wait here, so waiting ends with the lock time-out.
    void lock(Object row, @Nullable Unit unit) {
        if (!tryToLock(row, unit)) {
            throw new Contention("lock time-out: " + row, new IllegalStateException());
        }
    }

    void release(Unit unit) {
        owners.values().removeIf(owner -> owner == unit);
    }
}
