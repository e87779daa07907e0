package com.taskmanager.application.simulation;

import com.taskmanager.application.port.Contention;
import com.taskmanager.application.port.Unavailable;
import com.taskmanager.application.testing.InMemoryTransactions;
import com.taskmanager.application.testing.InMemoryWorld;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The consumers' database: transactions that see what is committed, row locks, and connections
/// that break. A transaction waits in the middle while others run theirs.
final class Database {
    private final InMemoryWorld world;
    private final RowLocks locks = new RowLocks();
    private final List<Unit> open = new ArrayList<>();
    private @Nullable Unit current;
    private boolean down;

    Database(InMemoryWorld world) {
        this.world = world;
    }

    InMemoryTransactions transactions() {
        return world.transactions();
    }

    boolean isInTransaction() {
        return current != null;
    }

    void lock(Object row) {
        locks.lock(row, current);
    }

    boolean tryShortly(Object row) {
        return locks.tryShortly(row, current);
    }

    LockOrder lockOrder() {
        return locks.order();
    }

    boolean tryToLock(Object row) {
        return locks.tryToLock(row, current);
    }

    <T> T transaction(Supplier<T> work) {
        requireUp();
        var unit = new Unit();
        open.add(unit);
        current = unit;
        try {
            return world.unitOfWork().run(() -> checked(unit, work));
        } catch (Contention e) {
            throw new Unavailable("somebody is in the way again and again", e);
        } finally {
            current = null;
            end(unit);
        }
    }

    <T> T savepoint(Supplier<T> work) {
        return world.unitOfWork().nested(work);
    }

    /// Lets others use the database while the running transaction, if there is one, waits.
    void aside(Runnable others) {
        var mine = current;
        if (mine == null) {
            others.run();
            return;
        }
        current = null;
        try {
            world.transactions().suspended(others);
        } finally {
            current = mine;
        }
        mine.requireAlive();
    }

    /// Every connection breaks.
    void loseConnections() {
        List.copyOf(open).forEach(this::end);
    }

    void goDown() {
        down = true;
        loseConnections();
    }

    void comeBack() {
        down = false;
    }

    void requireUp() {
        if (down) {
            throw new Unavailable("the consumers' database is down", new IllegalStateException());
        }
    }

    private static <T> T checked(Unit unit, Supplier<T> work) {
        var result = work.get();
        unit.requireAlive();
        return result;
    }

    private void end(Unit unit) {
        unit.end();
        locks.release(unit);
        open.remove(unit);
    }
}
