package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.Figure;
import com.taskmanager.benchmarks.Report;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// The broker is killed and comes back after a while; changes are written all the time.
record AwayCase(Wishes wishes, Report report, Backbone backbone, Writer writer, Receiver receiver) {
    private static final int PER_SECOND = 500;
    private static final Duration BEFORE = Duration.ofSeconds(2);
    private static final Duration AFTER = Duration.ofSeconds(20);

    void run() {
        receiver.sidecar().start();
        var away = wishes.seconds("away");
        var load = new Load(backbone, writer, receiver);
        var outcome =
                load.during(PER_SECOND, BEFORE, BEFORE.plus(away).plus(AFTER), () -> gone(away));
        receiver.sidecar().stop();
        var found = new Effect(backbone.database(), receiver.name()).found();
        report.title(
                "real_away",
                "without a broker",
                "how long",
                "changes/s meanwhile",
                "seconds from its return until all of that time was applied",
                "lost",
                "twice",
                "out of order");
        report.row(
                "%d s".formatted(away.toSeconds()),
                PER_SECOND,
                Figure.of(outcome.afterMillis() / 1_000),
                backbone.workload().total() - found.once(),
                found.twice(),
                found.disordered());
    }

    private long gone(Duration away) {
        Progress.say("killing the broker");
        var broker = backbone.stack().broker().process();
        broker.kill();
        LockSupport.parkNanos(away.toNanos());
        broker.start();
        Progress.say("the broker is back");
        return System.nanoTime();
    }
}
