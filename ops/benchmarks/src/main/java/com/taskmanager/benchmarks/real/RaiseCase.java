package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.Figure;
import com.taskmanager.benchmarks.Report;

import java.time.Duration;

/// Partitions are raised while changes are written, and the sidecars are started again one after
/// the other, those that read first: by themselves they would notice within eight minutes. A user's
/// events go to another partition then, and may be read before those that are still in the first.
record RaiseCase(Report report, Backbone backbone, Writer writer, Receiver receiver) {
    private static final int PER_SECOND = 500;
    private static final int PARTITIONS = 6;
    private static final Duration BEFORE = Duration.ofSeconds(3);
    private static final Duration ALL = Duration.ofSeconds(25);

    void run() {
        receiver.sidecar().start();
        var effect = new Effect(backbone.database(), receiver.name());
        var before = effect.found();
        long written = backbone.workload().total();
        var outcome =
                new Load(backbone, writer, receiver).during(PER_SECOND, BEFORE, ALL, this::raise);
        receiver.sidecar().stop();
        var found = effect.found().minus(before);
        report.title(
                "real_raise",
                "3 partitions become 6 while changes are written",
                "how",
                "changes/s",
                "longest from commit to applied, ms",
                "lost",
                "twice",
                "out of order");
        report.row(
                "consumers' sidecars started again, then the relay's",
                PER_SECOND,
                Figure.of(outcome.worstMillis()),
                backbone.workload().total() - written - found.once(),
                found.twice(),
                found.disordered());
    }

    private long raise() {
        long now = System.nanoTime();
        new Topics(backbone.stack().broker().address()).raise(Topics.EVENTS, PARTITIONS);
        receiver.sidecar().restart();
        backbone.relay(1).sidecar().restart();
        return now;
    }
}
