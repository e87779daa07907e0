package com.taskmanager.application.relay;

import com.taskmanager.application.relay.Batch.Outcome;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/// Gives slots their turns: one batch of all that are due and have little, and to each that has
/// more rounds of its own until a read had room for more than there was, but not so many that other
/// slots wait long. What is committed after that read has a wake of its own, or is found by the
/// next poll: looking once more would cost as much as the batch itself when events come one by one.
final class Turns {
    private static final int ROUNDS_MAX = 8;
    private static final Duration RETRY_MIN = Duration.ofMillis(5);
    private static final Duration RETRY_MAX = Duration.ofMillis(20);

    private final Drain drain;
    private final Wakes wakes;
    private final Gathering gathering;
    private final Cadence polls;
    private final InstantSource clock;
    private final RandomGenerator random;

    Turns(
            Drain drain,
            Wakes wakes,
            Gathering gathering,
            Cadence polls,
            InstantSource clock,
            RandomGenerator random) {
        this.drain = drain;
        this.wakes = wakes;
        this.gathering = gathering;
        this.polls = polls;
        this.clock = clock;
        this.random = random;
    }

    /// Of the slot that is next, if any is due, or of all that are due and have little. Answers
    /// whether there was one.
    boolean takeNext(BooleanSupplier stopping) {
        var slots = wakes.takeTogether(clock.instant());
        if (slots.isEmpty()) {
            return false;
        }
        if (wakes.isAlone(slots.getFirst())) {
            turn(slots.getFirst(), stopping);
        } else {
            gathering.after(() -> little(slots, stopping));
        }
        return true;
    }

    private void little(List<Integer> slots, BooleanSupplier stopping) {
        if (slots.size() == 1) {
            turn(slots.getFirst(), stopping);
        } else {
            together(slots);
        }
    }

    private void together(List<Integer> slots) {
        var readings = new LinkedHashMap<Integer, Long>();
        slots.forEach(slot -> readings.put(slot, wakes.reading(slot)));
        Map<Integer, Outcome> outcomes = Map.of();
        try {
            outcomes = drain.together(slots);
        } finally {
            readings.forEach(new Settling(outcomes)::settle);
        }
    }

    /// Without an outcome nothing is known of a slot but that somebody wants it.
    private final class Settling {
        private final Map<Integer, Outcome> outcomes;

        Settling(Map<Integer, Outcome> outcomes) {
            this.outcomes = outcomes;
        }

        void settle(int slot, long reading) {
            var outcome = outcomes.get(slot);
            if (outcome == Outcome.MORE) {
                wakes.suggest(Set.of(slot));
            } else if (outcome != null && outcome != Outcome.ELSEWHERE) {
                wakes.served(slot, reading);
            }
            if (outcome == Outcome.MORE || outcome == Outcome.CAUGHT_UP) {
                polls.quicken();
            }
            wakes.wantsToBeAlone(slot, outcome == Outcome.MORE);
            wakes.release(slot, outcome == Outcome.ELSEWHERE ? soon() : Instant.MIN);
        }
    }

    private void turn(int slot, BooleanSupplier stopping) {
        var again = Instant.MIN;
        wakes.wantsToBeAlone(slot, false);
        try {
            again = rounds(slot, stopping);
        } finally {
            wakes.release(slot, again);
        }
    }

    private Instant soon() {
        return clock.instant().plus(Jitter.between(RETRY_MIN, RETRY_MAX, random));
    }

    private Instant rounds(int slot, BooleanSupplier stopping) {
        for (int round = 0; round < ROUNDS_MAX && !stopping.getAsBoolean(); round++) {
            long reading = wakes.reading(slot);
            switch (drain.round(slot)) {
                case ELSEWHERE -> {
                    return soon();
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
        wakes.wantsToBeAlone(slot, true);
        return Instant.MIN;
    }
}
