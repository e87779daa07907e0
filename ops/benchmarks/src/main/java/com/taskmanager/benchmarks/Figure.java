package com.taskmanager.benchmarks;

import java.util.Arrays;
import java.util.List;

/// What the rounds of a measurement gave; the median counts. Not `complete`: time was up before the
/// work was done.
record Figure(List<Double> rounds, boolean complete) {
    Figure {
        rounds = List.copyOf(rounds);
    }

    static Figure of(double... rounds) {
        return new Figure(Arrays.stream(rounds).boxed().toList(), true);
    }

    double median() {
        return Latencies.median(rounds.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
