package com.taskmanager.application.inbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long a worker pauses between steps, jittered so that processes do not march in step: not at
/// all while there is work, 5 to 20 ms when another process is in the way, and with nothing to do
/// 20 ms that double up to a second.
final class Pauses {
    private static final long IDLE_MS_MIN = 20;
    private static final long IDLE_MS_MAX = 1_000;

    private final RandomGenerator random;
    private long idleMs = IDLE_MS_MIN;

    Pauses(RandomGenerator random) {
        this.random = random;
    }

    Duration after(Progress progress) {
        return switch (progress) {
            case WORKED -> {
                reset();
                yield Duration.ZERO;
            }
            case BLOCKED -> Duration.ofMillis(random.nextLong(5, 21));
            case IDLE -> nextIdle();
        };
    }

    void reset() {
        idleMs = IDLE_MS_MIN;
    }

    private Duration nextIdle() {
        long ms = random.nextLong(idleMs / 2, idleMs + 1);
        idleMs = Math.min(idleMs * 2, IDLE_MS_MAX);
        return Duration.ofMillis(ms);
    }
}
