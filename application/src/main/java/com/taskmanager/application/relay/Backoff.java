package com.taskmanager.application.relay;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Pauses that double with each failure in a row, each cut by chance by up to a half, so that those
/// who failed together do not come back together.
record Backoff(Duration first, Duration longest) {
    private static final int DOUBLINGS_MAX = 20;

    /// `failures` from 1.
    Duration after(int failures, RandomGenerator random) {
        int doublings = Math.min(failures - 1, DOUBLINGS_MAX);
        long full = Math.min(first.toNanos() << doublings, longest.toNanos());
        return Jitter.between(Duration.ofNanos(full / 2), Duration.ofNanos(full), random);
    }
}
