package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.Figure;
import com.taskmanager.benchmarks.Latencies;
import com.taskmanager.benchmarks.Report;
import com.taskmanager.benchmarks.contest.Change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;

/// From the commit of a change to the commit of its effect in a consumer, at a steady rate,
/// whatever becomes of the changes before: with the relay in the process that writes, which wakes
/// it, and with one elsewhere, which looks for itself.
record LatencyCase(
        Wishes wishes, Report report, Backbone backbone, Writer writer, Receiver receiver) {
    /// Of what is not counted: after a rest a relay elsewhere looks only once a second, at first.
    private static final Duration LEAD = Duration.ofSeconds(2);

    private static final String BESIDE = "relay in the writing process";
    private static final String ELSEWHERE = "relay in another process";

    private record Row(String way, int rate, Course course, Latencies applied, Latencies due) {}

    void run() {
        receiver.sidecar().start();
        var rows = new ArrayList<Row>();
        for (int rate : wishes.rates()) {
            var relay = backbone.relay(1);
            rows.add(
                    measure(
                            ELSEWHERE,
                            rate,
                            parts().and(Parts.RELAY, relay.program())
                                    .and(Parts.PUBLISHING, relay.sidecar())));
        }
        backbone.rest(backbone.relay(1));
        try (var beside = RelayBeside.start(backbone, writer)) {
            for (int rate : wishes.rates()) {
                rows.add(measure(BESIDE, rate, parts().and(Parts.PUBLISHING, beside.sidecar())));
            }
        }
        backbone.wake(backbone.relay(1));
        receiver.sidecar().stop();
        latencies(rows);
        parts(rows);
    }

    private Parts parts() {
        return Parts.of(backbone)
                .and(Parts.WRITER, ProcessHandle.current().pid())
                .and(Parts.CONSUMER, receiver.program())
                .and(Parts.DELIVERING, receiver.sidecar());
    }

    private Row measure(String way, int rate, Parts parts) {
        Progress.say("%s, %,d changes a second".formatted(way, rate));
        writer.writers().openLoop(rate, wishes.seconds("warm"), writer.side()::one, (_, _) -> {});
        awaitApplied();
        receiver.tell(new Latencies());
        var fromCommit = new Latencies();
        var fromDue = new Latencies();
        long before = backbone.workload().total();
        var start = parts.begin();
        long steady = System.nanoTime() + LEAD.toNanos();
        writer.writers()
                .openLoop(
                        rate,
                        wishes.seconds("seconds").plus(LEAD),
                        writer.side()::one,
                        from(steady, fromDue),
                        from(steady, fromCommit));
        var course = start.finish(backbone.workload().total() - before);
        awaitApplied();
        receiver.tell(fromCommit, fromDue);
        return new Row(way, rate, course, fromCommit, fromDue);
    }

    private static ObjLongConsumer<Change> from(long begin, Latencies latencies) {
        return (change, nanos) -> {
            if (nanos >= begin) {
                latencies.committed(change, nanos);
            }
        };
    }

    private void awaitApplied() {
        var name = receiver.name();
        backbone.waiting()
                .until(name, () -> backbone.outbox().applied(name), backbone.workload().total());
    }

    private void latencies(List<Row> rows) {
        report.title(
                "real_latency",
                "from commit to applied, ms",
                "where the relay is",
                "changes/s wanted",
                "written",
                "p50",
                "p99",
                "p99.9",
                "max",
                "p99 from when it was due");
        rows.forEach(
                row ->
                        report.row(
                                row.way(),
                                row.rate(),
                                Math.round(row.course().perSecond()),
                                cell(row.applied(), 50),
                                cell(row.applied(), 99),
                                cell(row.applied(), 99.9),
                                cell(row.applied(), 100),
                                cell(row.due(), 99)));
    }

    private void parts(List<Row> rows) {
        var columns = new ArrayList<>(List.of("part"));
        rows.forEach(row -> columns.add("%s, %,d/s".formatted(row.way(), row.rate())));
        report.title(
                "real_steady",
                "processor time of an event at a steady rate, µs",
                columns.toArray(String[]::new));
        for (var part : Parts.ALL) {
            report.row(part, rows.stream().map(row -> micros(row.course(), part)).toArray());
        }
    }

    private static Object micros(Course course, String part) {
        return course.has(part) ? Figure.of(course.microsOf(part)) : "–";
    }

    private static Object cell(Latencies latencies, double percent) {
        double value = Latencies.percentile(latencies.millis(), percent);
        return Double.isInfinite(value) ? "lost" : Figure.of(value);
    }
}
