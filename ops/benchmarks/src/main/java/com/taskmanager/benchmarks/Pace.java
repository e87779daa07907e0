package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.Contestant;

import java.time.Duration;

/// From commit to handler while changes come at a steady rate, whatever becomes of them.
record Pace(Settings settings, Report report) {
    /// As many changes as it takes until the code that is measured is compiled, nearly.
    private static final int WARM_UP_CHANGES = 15_000;

    /// As long as the longest pause that a contestant makes between two looks.
    private static final Duration LONG = Duration.ofSeconds(10);

    void title() {
        report.title(
                "latency",
                "from commit to handler, ms",
                "contestant",
                "changes/s",
                "p50",
                "p99",
                "p99.9",
                "max");
    }

    Cases.Measurement slow() {
        return (contestant, _) -> measure(contestant, 500, LONG);
    }

    Cases.Measurement fast() {
        return (contestant, _) -> measure(contestant, 2_000, settings.duration());
    }

    private void measure(Contestant contestant, int perSecond, Duration duration) {
        var workload = settings.workload();
        var warm = new Witness(workload.users());
        if (!warmUp(contestant, workload, perSecond, warm)) {
            double rate =
                    warm.handled() / (double) warmUp(perSecond).plus(settings.limit()).toSeconds();
            var text = "does not keep up: %.0f/s".formatted(rate);
            report.row(contestant.name(), perSecond, text, "–", "–", "–");
            return;
        }
        var latencies = new Latencies();
        contestant.start(latencies);
        new Writers(workload)
                .openLoop(perSecond, duration, contestant::write, latencies::committed);
        new Patience(settings.limit()).await(latencies::complete);
        report(contestant, perSecond, latencies.millis());
    }

    private static Duration warmUp(int perSecond) {
        return Duration.ofSeconds(WARM_UP_CHANGES / perSecond);
    }

    private boolean warmUp(Contestant contestant, Workload workload, int perSecond, Witness warm) {
        contestant.start(warm);
        new Writers(workload)
                .openLoop(perSecond, warmUp(perSecond), contestant::write, (_, _) -> {});
        boolean ready =
                new Patience(settings.limit()).await(() -> warm.handled() >= workload.total());
        contestant.stop();
        return ready;
    }

    private void report(Contestant contestant, int perSecond, double[] millis) {
        report.row(
                contestant.name(),
                perSecond,
                cell(millis, 50),
                cell(millis, 99),
                cell(millis, 99.9),
                cell(millis, 100));
    }

    private static Object cell(double[] millis, double percent) {
        double value = Latencies.percentile(millis, percent);
        return Double.isInfinite(value) ? "not in time" : Figure.of(value);
    }
}
