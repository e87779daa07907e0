package com.taskmanager.application.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Prints the history of one seed: `-Dsimulation.seed=42`, with `-Dsimulation.bug=RANGE_DELETE`
/// that of a seeded bug.
@EnabledIfSystemProperty(named = "simulation.seed", matches = "\\d+")
class ReplayTest {
    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Test
    void keepsEveryPromise() {
        long seed = Long.getLong("simulation.seed", 0);
        var bug = System.getProperty("simulation.bug", "");
        var search = search(bug);
        var result = search.run(bug.isEmpty() ? Plan.of(seed) : SeededBug.valueOf(bug).plan(seed));
        OUT.print(result.isGood() ? result.report() : search.report(result));
        assertThat(result.violations()).isEmpty();
    }

    private static Search search(String bug) {
        return bug.isEmpty() ? Search.PLAIN : new Search(SeededBug.valueOf(bug)::tampering);
    }
}
