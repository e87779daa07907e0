package com.taskmanager.application.relay;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Times left to chance, so that processes do not march in step.
final class Jitter {
    private Jitter() {}

    static Duration between(Duration least, Duration most, RandomGenerator random) {
        return Duration.ofNanos(random.nextLong(least.toNanos(), most.toNanos() + 1));
    }
}
