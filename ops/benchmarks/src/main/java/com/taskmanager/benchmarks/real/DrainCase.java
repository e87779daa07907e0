package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.Figure;
import com.taskmanager.benchmarks.Report;
import com.taskmanager.stack.process.Unit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// A backlog on its way: first out of the outbox into Kafka, with nobody who reads there; then out
/// of Kafka into a consumer with inbox and effect; then into one of the program's, which has
/// nothing to do for these events.
record DrainCase(
        Wishes wishes, Report report, Backbone backbone, Writer writer, Receiver receiver) {
    private static final Duration WRITING = Duration.ofSeconds(5);

    private record Round(Course written, Course drained, Course applied, Course programs) {}

    void run() {
        var rounds = new ArrayList<Round>();
        for (int n = 0; n < wishes.number("rounds"); n++) {
            rounds.add(round());
        }
        rates(rounds);
        parts(rounds);
    }

    private Round round() {
        long before = backbone.workload().total();
        backbone.outbox().pause();
        var written = written();
        writer.backlog(Math.max(0, wishes.number("backlog") - written.events()));
        var drained = drained(backbone.workload().total() - before);
        var applied = applied(receiver.name(), receiver.program(), receiver.sidecar());
        var service = backbone.recurring();
        return new Round(
                written,
                drained,
                applied,
                applied(service.name(), service.program(), service.sidecar()));
    }

    /// One change a transaction, eight at once.
    private Course written() {
        var start = Parts.of(backbone).and(Parts.WRITER, ProcessHandle.current().pid()).begin();
        long before = backbone.workload().total();
        writer.writers().closedLoop(WRITING, writer.side()::one);
        return start.finish(backbone.workload().total() - before);
    }

    private Course drained(long events) {
        var relay = backbone.relay(1);
        var parts =
                Parts.of(backbone)
                        .and(Parts.RELAY, relay.program())
                        .and(Parts.PUBLISHING, relay.sidecar());
        return new Passage(backbone).outOfOutbox(parts, events);
    }

    private Course applied(String consumer, Unit program, Unit sidecar) {
        return new Passage(backbone)
                .into(
                        consumer,
                        sidecar,
                        () ->
                                Parts.of(backbone)
                                        .and(Parts.CONSUMER, program)
                                        .and(Parts.DELIVERING, sidecar));
    }

    private void rates(List<Round> rounds) {
        report.title(
                "real_drain",
                "through Dapr and Kafka",
                "what",
                "events",
                "events/s",
                "lost",
                "twice",
                "out of order");
        var found = new Effect(backbone.database(), receiver.name()).found();
        long lost = backbone.workload().total() - found.once();
        report.row(
                "out of the outbox into Kafka",
                events(rounds, Round::drained),
                perSecond(rounds, Round::drained),
                "–",
                "–",
                "–");
        report.row(
                "applied: inbox, effect a row",
                events(rounds, Round::applied),
                perSecond(rounds, Round::applied),
                lost,
                found.twice(),
                found.disordered());
        report.row(
                "applied by recurring-task-service, no effect",
                events(rounds, Round::programs),
                perSecond(rounds, Round::programs),
                "–",
                "–",
                "–");
    }

    private void parts(List<Round> rounds) {
        report.title(
                "real_parts",
                "processor time of an event, µs",
                "part",
                "written, one a transaction",
                "out of the outbox into Kafka",
                "applied, effect a row",
                "applied by recurring-task-service");
        for (var part : Parts.ALL) {
            report.row(
                    part,
                    micros(rounds, part, Round::written),
                    micros(rounds, part, Round::drained),
                    micros(rounds, part, Round::applied),
                    micros(rounds, part, Round::programs));
        }
    }

    private static long events(List<Round> rounds, Courses which) {
        return which.of(rounds.getLast()).events();
    }

    private static Figure perSecond(List<Round> rounds, Courses which) {
        return figure(rounds, round -> which.of(round).perSecond());
    }

    private static Object micros(List<Round> rounds, String part, Courses which) {
        return which.of(rounds.getFirst()).has(part)
                ? figure(rounds, round -> which.of(round).microsOf(part))
                : "–";
    }

    private static Figure figure(List<Round> rounds, ToDoubleFunction<Round> value) {
        return Figure.of(rounds.stream().mapToDouble(value).toArray());
    }

    private interface Courses {
        Course of(Round round);
    }
}
