package com.taskmanager.benchmarks.peers;

import org.springframework.core.task.TaskDecorator;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Loses the tasks of an executor, as a process does that dies before it comes to them.
final class Crash implements TaskDecorator {
    private final AtomicLong lost = new AtomicLong();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile boolean down = true;

    @Override
    public Runnable decorate(Runnable task) {
        return () -> locked(lock.readLock(), () -> runOrLose(task));
    }

    /// No task runs when it returns.
    void now() {
        locked(lock.writeLock(), () -> down = true);
    }

    /// Answers how many tasks were lost.
    long end() {
        down = false;
        return lost.getAndSet(0);
    }

    boolean isOver() {
        return !down;
    }

    private void runOrLose(Runnable task) {
        if (down) {
            lost.incrementAndGet();
        } else {
            task.run();
        }
    }

    private static void locked(Lock lock, Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
