package com.taskmanager.benchmarks;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/// Counts what arrives, and what arrives twice or out of order.
final class Witness implements Contestant.Handler {
    private final AtomicLongArray last;
    private final AtomicLong handled = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicLong disordered = new AtomicLong();

    Witness(int users) {
        last = new AtomicLongArray(users);
    }

    @Override
    public void handle(int user, long number) {
        long before = last.getAndAccumulate(user, number, Math::max);
        handled.incrementAndGet();
        if (number <= before) {
            repeated.incrementAndGet();
        } else if (number > before + 1) {
            disordered.incrementAndGet();
        }
    }

    long handled() {
        return handled.get();
    }

    /// Overtaken events show up as a jump, and once more when they come.
    long disordered() {
        return disordered.get();
    }

    long repeated() {
        return Math.max(0, repeated.get() - disordered.get());
    }
}
