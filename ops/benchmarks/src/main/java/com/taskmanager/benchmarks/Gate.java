package com.taskmanager.benchmarks;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Holds up whoever wants to pass while it is closed.
final class Gate {
    private static final long PAUSE_NANOS = Duration.ofMillis(1).toNanos();

    private volatile boolean closed;

    void close() {
        closed = true;
    }

    void open() {
        closed = false;
    }

    void pass() {
        while (closed) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
