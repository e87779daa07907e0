package com.taskmanager.benchmarks;

import java.time.Duration;

/// From commit to handler while changes come at a steady rate, whatever becomes of them.
record Pace(Settings settings, Report report) {
    void title() {
        report.title(
                "From commit to handler, ms",
                "contestant",
                "changes/s",
                "p50",
                "p99",
                "p99.9",
                "max");
    }

    Cases.Measurement at(int perSecond) {
        return (contestant, _) -> measure(contestant, perSecond);
    }

    private void measure(Contestant contestant, int perSecond) {
        var workload = settings.workload();
        warmUp(contestant, workload, perSecond);
        var latencies = new Latencies();
        contestant.start(latencies);
        new Writers(workload)
                .openLoop(perSecond, settings.duration(), contestant::write, latencies::committed);
        Patience.await(latencies::complete);
        report(contestant, perSecond, latencies.millis());
    }

    private static void warmUp(Contestant contestant, Workload workload, int perSecond) {
        var warm = new Witness(workload.users());
        contestant.start(warm);
        new Writers(workload)
                .openLoop(perSecond, Duration.ofSeconds(3), contestant::write, (_, _) -> {});
        Patience.await(() -> warm.handled() >= workload.total());
        contestant.stop();
    }

    private void report(Contestant contestant, int perSecond, double[] millis) {
        report.row(
                contestant.name(),
                perSecond,
                Latencies.percentile(millis, 50),
                Latencies.percentile(millis, 99),
                Latencies.percentile(millis, 99.9),
                Latencies.percentile(millis, 100));
    }
}
