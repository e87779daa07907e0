package com.taskmanager.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/// What the simulation is worth.
class SeededBugTest {
    private static final int SEEDS_MAX = 3_000;

    @ParameterizedTest
    @EnumSource(SeededBug.class)
    void isFoundByBreakingItsPromise(SeededBug bug) {
        var found = new Search(bug::tampering).firstToBreak(bug.breaks(), plans(bug)).orElseThrow();
        assertThat(Search.PLAIN.run(found.plan()).violations()).isEmpty();
    }

    @Test
    void isShownInAHistoryCutDownToWhatItTakes() {
        var search = new Search(SeededBug.DELETES_BEHIND_A_REFUSED::tampering);
        var found =
                search.firstToBreak("G2", plans(SeededBug.DELETES_BEHIND_A_REFUSED)).orElseThrow();
        var shrunk = search.shrunk(found);
        assertThat(shrunk.breaks("G2")).isTrue();
        assertThat(shrunk.plan().steps()).hasSizeLessThan(found.plan().steps().size() / 2);
        assertThat(shrunk.plan().troubles()).hasSizeLessThan(Trouble.values().length / 2);
    }

    private static Stream<Plan> plans(SeededBug bug) {
        return LongStream.range(0, SEEDS_MAX).mapToObj(bug::plan);
    }
}
