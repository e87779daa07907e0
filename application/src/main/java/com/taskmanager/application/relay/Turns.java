package com.taskmanager.application.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/// Gives slots their turns: rounds until a read had room for more than there was, but not so many
/// that other slots wait long. What is committed after that read has a wake of its own, or is found
/// by the next poll: looking once more would cost as much as the batch itself when events come one
/// by one.
final class Turns {
    private static final int ROUNDS_MAX = 8;
    private static final Duration RETRY_MIN = Duration.ofMillis(5);
    private static final Duration RETRY_MAX = Duration.ofMillis(20);

    private final Drain drain;
    private final Wakes wakes;
    private final Cadence polls;
    private final InstantSource clock;
    private final RandomGenerator random;

    Turns(Drain drain, Wakes wakes, Cadence polls, InstantSource clock, RandomGenerator random) {
        this.drain = drain;
        this.wakes = wakes;
        this.polls = polls;
        this.clock = clock;
        this.random = random;
    }

    /// Of the slot that is next, if any is due. Answers whether there was one.
    boolean takeNext(BooleanSupplier stopping) {
        var slot = wakes.take(clock.instant());
        slot.ifPresent(taken -> turn(taken, stopping));
        return slot.isPresent();
    }

    private void turn(int slot, BooleanSupplier stopping) {
        var again = Instant.MIN;
        try {
            again = rounds(slot, stopping);
        } finally {
            wakes.release(slot, again);
        }
    }

    private Instant rounds(int slot, BooleanSupplier stopping) {
        for (int round = 0; round < ROUNDS_MAX && !stopping.getAsBoolean(); round++) {
            long reading = wakes.reading(slot);
            switch (drain.round(slot)) {
                case ELSEWHERE -> {
                    return clock.instant().plus(Jitter.between(RETRY_MIN, RETRY_MAX, random));
                }
                case PAUSED, NOTHING -> {
                    wakes.served(slot, reading);
                    return Instant.MIN;
                }
                case CAUGHT_UP -> {
                    wakes.served(slot, reading);
                    polls.quicken();
                    return Instant.MIN;
                }
                case MORE -> polls.quicken();
            }
        }
        wakes.suggest(Set.of(slot));
        return Instant.MIN;
    }
}
