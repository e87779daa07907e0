package com.taskmanager.application.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// One transaction at a time over everything that joined: what it writes is nobody else's before it
/// commits.
public final class InMemoryTransactions {
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Part> parts = new ArrayList<>();

    /// Something that keeps what the running transaction writes apart from what is committed.
    public interface Part {
        /// Remembers what was written so far; running the answer undoes what was written since.
        Runnable savepoint();

        /// What was written is everybody's now.
        void commit();

        /// Takes what was written out of sight; running the answer puts it back, on top of what is
        /// committed then.
        Runnable setAside();

        /// Copies what is committed; running the answer puts it back.
        Runnable backup();
    }

    public void join(Part part) {
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

    /// Lets others run transactions in the middle of the running one, in the same thread: they see
    /// what is committed, as with READ COMMITTED, and so does this one afterwards. Nothing keeps
    /// them from each other's rows: whoever uses this brings locks of his own.
    public void suspended(Runnable others) {
        requireRunning();
        var resumed = parts.stream().map(Part::setAside).toList();
        lock.unlock();
        try {
            others.run();
        } finally {
            lock.lock();
            resumed.forEach(Runnable::run);
        }
    }

    /// A backup of all that is committed: running the answer restores it.
    public Runnable backup() {
        var backups = parts.stream().map(Part::backup).toList();
        return () -> backups.forEach(Runnable::run);
    }

    <T> T exclusively(Supplier<T> work) {
        lock.lock();
        try {
            var result = undoneOnFailure(work);
            parts.forEach(Part::commit);
            return result;
        } finally {
            lock.unlock();
        }
    }

    <T> T undoneOnFailure(Supplier<T> work) {
        var undo = parts.stream().map(Part::savepoint).toList();
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            undo.forEach(Runnable::run);
            throw e;
        }
    }
}
