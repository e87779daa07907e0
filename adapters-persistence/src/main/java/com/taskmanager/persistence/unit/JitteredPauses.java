package com.taskmanager.persistence.unit;

import com.taskmanager.application.port.Unavailable;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Doubles from 20 ms to at most a second, of which a random half is taken away, so that those who
/// met once do not meet again.
public record JitteredPauses(RandomGenerator random) implements Pauses {
    private static final long FIRST_MS = 20;
    private static final long MAX_MS = 1_000;

    @Override
    public void before(int repeat) {
        long ms = Math.min(FIRST_MS << Math.min(repeat, 10), MAX_MS);
        try {
            Thread.sleep(Duration.ofMillis(random.nextLong(ms / 2, ms + 1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted between two tries", e);
        }
    }
}
