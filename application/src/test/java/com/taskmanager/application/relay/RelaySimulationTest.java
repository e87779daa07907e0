package com.taskmanager.application.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.LongStream;

class RelaySimulationTest {
    private static final int SEEDS_PER_TEST = 25;

    static LongStream firstSeeds() {
        return LongStream.range(0, 8).map(n -> n * SEEDS_PER_TEST);
    }

    /// Or all this would show nothing of parking.
    @Test
    void parksNowAndThen() {
        long parking =
                LongStream.range(0, SEEDS_PER_TEST)
                        .mapToObj(Simulation::new)
                        .peek(Simulation::violations)
                        .filter(simulation -> simulation.parked() > 0)
                        .count();

        assertThat(parking).isPositive();
    }

    @ParameterizedTest
    @MethodSource("firstSeeds")
    void losesAndSkipsNothingWhateverHappens(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + SEEDS_PER_TEST; seed++) {
            assertThat(new Simulation(seed).violations()).as("seed %d", seed).isEmpty();
        }
    }
}
