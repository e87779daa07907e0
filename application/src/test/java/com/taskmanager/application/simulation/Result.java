package com.taskmanager.application.simulation;

import java.util.List;
import java.util.stream.Collectors;

/// What a plan came to.
record Result(Plan plan, List<Fact> history, List<String> violations) {
    boolean isGood() {
        return violations.isEmpty();
    }

    boolean breaks(String guarantee) {
        return violations.stream().anyMatch(violation -> violation.startsWith(guarantee));
    }

    /// For people: what is wrong first, then everything that happened.
    String report() {
        return "seed %d, %d steps, %s%n%s%n%n%s%n"
                .formatted(
                        plan.seed(),
                        plan.steps().size(),
                        plan.troubles(),
                        isGood() ? "every promise is kept" : String.join("\n", violations),
                        history.stream().map(Fact::toString).collect(Collectors.joining("\n")));
    }
}
