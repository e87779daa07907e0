package com.taskmanager.benchmarks.real;

import com.taskmanager.stack.process.CannotRun;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// Waits for what other processes do, looks every 50 ms, and tells every few seconds how far it is.
record Waiting(Duration most) {
    private static final long PAUSE_NANOS = Duration.ofMillis(50).toNanos();
    private static final long TELL_NANOS = Duration.ofSeconds(5).toNanos();

    /// Returns when `count` has reached `wanted`.
    ///
    /// @throws CannotRun when it does not come that far in the time there is
    void until(String what, LongSupplier count, long wanted) {
        long begin = System.nanoTime();
        long told = begin;
        for (long now = count.getAsLong(); now < wanted; now = count.getAsLong()) {
            if (System.nanoTime() - told > TELL_NANOS) {
                Progress.say("%s: %,d of %,d".formatted(what, now, wanted));
                told = System.nanoTime();
            }
            pauseSince(begin, "%s: %,d of %,d in time".formatted(what, now, wanted));
        }
    }

    void until(String what, BooleanSupplier condition) {
        until(what, () -> condition.getAsBoolean() ? 1 : 0, 1);
    }

    private void pauseSince(long begin, String what) {
        if (System.nanoTime() - begin > most.toNanos()) {
            throw new CannotRun(what);
        }
        LockSupport.parkNanos(PAUSE_NANOS);
    }
}
