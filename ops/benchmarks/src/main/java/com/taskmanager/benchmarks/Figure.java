package com.taskmanager.benchmarks;

import java.util.Arrays;
import java.util.List;

/// What the rounds of a measurement gave; the median counts. Not `complete`: time was up before the
/// work was done.
public record Figure(List<Double> rounds, boolean complete) {
    public Figure {
        rounds = rounds.stream().map(Figure::rounded).toList();
    }

    public static Figure of(double... rounds) {
        return new Figure(Arrays.stream(rounds).boxed().toList(), true);
    }

    /// Nobody needs more than a thousandth of anything here.
    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }

    public double median() {
        return Latencies.median(rounds.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
