package com.taskmanager.application.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Cuts a plan down as long as it still fails: first whole kinds of trouble, then steps, in halves,
/// quarters and so on.
final class Shrinker {
    private static final int TRIES_MAX = 400;

    private final Predicate<Plan> fails;
    private int tries;

    Shrinker(Predicate<Plan> fails) {
        this.fails = fails;
    }

    Plan shrink(Plan plan) {
        var smaller = withoutTroubles(plan);
        for (int chunk = smaller.steps().size() / 2; chunk > 0; chunk /= 2) {
            smaller = withoutSteps(smaller, chunk);
        }
        return withoutTroubles(smaller);
    }

    private Plan withoutTroubles(Plan plan) {
        var smaller = plan;
        for (var trouble : List.copyOf(plan.troubles())) {
            smaller = either(smaller.without(trouble), smaller);
        }
        return smaller;
    }

    private Plan withoutSteps(Plan plan, int chunk) {
        var smaller = plan;
        for (int from = 0; from < smaller.steps().size(); ) {
            var fewer = new ArrayList<>(smaller.steps());
            fewer.subList(from, Math.min(from + chunk, fewer.size())).clear();
            var tried = either(smaller.withSteps(fewer), smaller);
            from += tried.equals(smaller) ? chunk : 0;
            smaller = tried;
        }
        return smaller;
    }

    private Plan either(Plan smaller, Plan otherwise) {
        return ++tries <= TRIES_MAX && fails.test(smaller) ? smaller : otherwise;
    }
}
