package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.Contestant;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/// Counts what arrives, and what arrives after a later event of its user, or again.
public final class Witness implements Contestant.Handler {
    private final AtomicLongArray last;
    private final Map<Integer, BitSet> overtaken = new HashMap<>();
    private final AtomicLong handled = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicLong disordered = new AtomicLong();

    public Witness(int users) {
        last = new AtomicLongArray(users);
    }

    /// The next one of a user needs no lock. Whoever moves `last` by more holds it until what was
    /// overtaken is written down, so whoever is late finds it there.
    @Override
    public void handle(int user, long number) {
        if (last.compareAndSet(user, number - 1, number)) {
            handled.incrementAndGet();
        } else {
            unexpected(user, number);
        }
    }

    private synchronized void unexpected(int user, long number) {
        long before = last.getAndAccumulate(user, number, Math::max);
        var missing = overtaken.computeIfAbsent(user, _ -> new BitSet());
        if (number > before) {
            missing.set((int) before + 1, (int) number);
            handled.incrementAndGet();
        } else if (missing.get((int) number)) {
            missing.clear((int) number);
            disordered.incrementAndGet();
            handled.incrementAndGet();
        } else {
            repeated.incrementAndGet();
        }
    }

    /// Each event once.
    public long handled() {
        return handled.get();
    }

    public long disordered() {
        return disordered.get();
    }

    public long repeated() {
        return repeated.get();
    }
}
