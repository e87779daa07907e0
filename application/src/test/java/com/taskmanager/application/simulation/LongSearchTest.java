package com.taskmanager.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Searches for as long as wanted, from a seed that nobody has tried: `-Dsimulation.minutes=60`,
/// and to begin elsewhere `-Dsimulation.from=5000000`. Says how far it came every minute or so.
@EnabledIfSystemProperty(named = "simulation.minutes", matches = "\\d+")
class LongSearchTest {
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int SEEDS_A_TIME = 2_000;

    private final Instant began = Instant.now();
    private final long first = Long.getLong("simulation.from", 1_000_000);
    private long next = first;

    @Test
    void findsNothing() {
        var end = began.plus(Duration.ofMinutes(Long.getLong("simulation.minutes", 1)));
        var failure = Optional.<Result>empty();
        while (failure.isEmpty() && Instant.now().isBefore(end)) {
            failure = Search.PLAIN.firstFailure(next, next + SEEDS_A_TIME);
            next += SEEDS_A_TIME;
            tell();
        }
        assertThat(failure.map(Search.PLAIN::report)).isEmpty();
    }

    private void tell() {
        double seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        OUT.printf("seeds %d to %d, %.0f a second%n", first, next - 1, (next - first) / seconds);
    }
}
