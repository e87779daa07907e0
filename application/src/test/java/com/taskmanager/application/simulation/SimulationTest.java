package com.taskmanager.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.simulation.Fact.What;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.EnumSet;
import java.util.stream.LongStream;

class SimulationTest {
    private static final int SEEDS = 2_000;
    private static final int SEEDS_PER_TEST = 250;

    static LongStream firstSeeds() {
        return LongStream.iterate(0, seed -> seed < SEEDS, seed -> seed + SEEDS_PER_TEST);
    }

    @ParameterizedTest(name = "{0} and on")
    @MethodSource("firstSeeds")
    void keepsEveryPromiseWhateverHappens(long first) {
        var failure = Search.PLAIN.firstFailure(first, first + SEEDS_PER_TEST);
        assertThat(failure.map(Search.PLAIN::report)).isEmpty();
    }

    /// Or its being green would say nothing.
    @Test
    void hasEverythingHappenNowAndThen() {
        var expected = EnumSet.allOf(What.class);
        assertThat(LongStream.range(0, 150).mapToObj(Search.PLAIN::run))
                .flatMap(Result::history)
                .extracting(Fact::what)
                .containsAll(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = What.class,
            names = {"UNDONE", "UNAPPLIED", "KEPT"})
    void hasRestorationsInManyHistories(What what) {
        var histories = LongStream.range(0, 120).parallel().mapToObj(Search.PLAIN::run);
        assertThat(histories.filter(it -> it.history().stream().anyMatch(fact -> fact.is(what))))
                .hasSizeGreaterThan(36);
    }

    @Test
    void isAlikeWheneverASeedIsReplayed() {
        assertThat(Search.PLAIN.run(42).report()).isEqualTo(Search.PLAIN.run(42).report());
    }
}
