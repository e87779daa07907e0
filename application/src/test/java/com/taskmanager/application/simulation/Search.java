package com.taskmanager.application.simulation;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Runs seed after seed until one fails.
record Search(Supplier<Tampering> tampering) {
    /// The real thing.
    static final Search PLAIN = new Search(Tampering::new);

    Result run(Plan plan) {
        return new Run(plan, tampering.get()).result();
    }

    Result run(long seed) {
        return run(Plan.of(seed));
    }

    Optional<Result> firstFailure(long from, long to) {
        return LongStream.range(from, to)
                .parallel()
                .mapToObj(this::run)
                .filter(result -> !result.isGood())
                .findFirst();
    }

    /// The first history that breaks this promise, whatever others are broken elsewhere.
    Optional<Result> firstToBreak(String guarantee, Stream<Plan> plans) {
        return plans.map(this::run).filter(result -> result.breaks(guarantee)).findFirst();
    }

    /// The same failure, in a history as short as it can be made: of the same guarantee.
    Result shrunk(Result failure) {
        var guarantee = failure.violations().getFirst().substring(0, 2);
        return run(new Shrinker(plan -> run(plan).breaks(guarantee)).shrink(failure.plan()));
    }

    /// How a person learns of it.
    String report(Result failure) {
        return "seed %d breaks a promise; shrunk:%n%s"
                .formatted(failure.plan().seed(), shrunk(failure).report());
    }
}
