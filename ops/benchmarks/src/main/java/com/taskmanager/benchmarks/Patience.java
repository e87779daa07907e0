package com.taskmanager.benchmarks;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for a contestant, though not for ever.
final class Patience {
    private static final Duration MAX = Duration.ofMinutes(3);

    private Patience() {}

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + MAX.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not all arrived in " + MAX);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
