package com.taskmanager.application.inbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Ends a pause early. A wake that comes while nobody waits is kept, any number of them as one.
final class Wake {
    private final Semaphore signal = new Semaphore(0);

    void wake() {
        signal.release();
    }

    /// True when woken before `longest` was over.
    boolean await(Duration longest) throws InterruptedException {
        boolean woken = signal.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        signal.drainPermits();
        return woken;
    }
}
