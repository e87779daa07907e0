package com.taskmanager.application.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// One transaction at a time over everything that joined: rolled back by putting the old contents
/// back.
public final class InMemoryTransactions {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Undoable> parts = new ArrayList<>();

    /// Something whose contents a rollback restores.
    @FunctionalInterface
    public interface Undoable {
        /// Remembers the contents; running the answer puts them back.
        Runnable remember();
    }

    public void join(Undoable part) {
        parts.add(part);
    }

    public boolean isRunning() {
        return lock.isHeldByCurrentThread();
    }

    public void requireRunning() {
        if (!isRunning()) {
            throw new IllegalStateException("only inside a unit of work");
        }
    }

    <T> T exclusively(Supplier<T> work) {
        lock.lock();
        try {
            return undoneOnFailure(work);
        } finally {
            lock.unlock();
        }
    }

    <T> T undoneOnFailure(Supplier<T> work) {
        var undo = parts.stream().map(Undoable::remember).toList();
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            undo.forEach(Runnable::run);
            throw e;
        }
    }
}
