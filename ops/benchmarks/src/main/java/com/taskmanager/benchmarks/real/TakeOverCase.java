package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.Figure;
import com.taskmanager.benchmarks.Latencies;
import com.taskmanager.benchmarks.Report;
import com.taskmanager.stack.Service;
import com.taskmanager.stack.process.Unit;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;

/// Two relays at work, and one of them is gone: killed, or stopped in the middle of a batch with
/// its slot locked and its connection alive. Until everything has been applied that was committed
/// at that moment.
record TakeOverCase(
        Wishes wishes, Report report, Backbone backbone, Writer writer, Receiver receiver) {
    private static final int PER_SECOND = 1_000;
    private static final Duration BEFORE = Duration.ofSeconds(2);
    private static final Duration AFTER_KILL = Duration.ofSeconds(4);
    private static final Duration AFTER_STOP = Duration.ofSeconds(14);
    private static final int TRIES_MAX = 100;

    /// Long enough that nobody who is alive holds a slot without doing something.
    private static final Duration FROZEN = Duration.ofMillis(500);

    void run() {
        var second = backbone.relay(2);
        backbone.wake(second);
        receiver.sidecar().start();
        var kills = new ArrayList<Load.Outcome>();
        var stops = new ArrayList<Load.Outcome>();
        for (int n = 0; n < wishes.number("kills"); n++) {
            kills.add(killed(second));
            stops.add(stopped(second.program()));
        }
        receiver.sidecar().stop();
        backbone.rest(second);
        report.title(
                "real_takeover",
                "another relay takes over, ms",
                "what became of the first",
                "times",
                "until all was applied that was committed then",
                "most",
                "longest from commit to applied");
        row("kill -9", kills);
        row("stopped (SIGSTOP) while it held a slot", stops);
    }

    private Load.Outcome killed(Service second) {
        Progress.say("kill -9");
        var outcome =
                load().during(
                                PER_SECOND,
                                BEFORE,
                                BEFORE.plus(AFTER_KILL),
                                () -> {
                                    long now = System.nanoTime();
                                    second.program().kill();
                                    return now;
                                });
        second.program().start();
        return outcome;
    }

    private Load.Outcome stopped(Unit second) {
        Progress.say("SIGSTOP");
        try {
            return load().during(
                            PER_SECOND,
                            BEFORE,
                            BEFORE.plus(AFTER_STOP),
                            () -> stoppedInABatch(second));
        } finally {
            signal("-CONT", second);
        }
    }

    private long stoppedInABatch(Unit second) {
        for (int n = 0; n < TRIES_MAX; n++) {
            long now = System.nanoTime();
            signal("-STOP", second);
            LockSupport.parkNanos(FROZEN.toNanos());
            if (backbone.outbox().frozen(FROZEN.dividedBy(2)) > 0) {
                return now;
            }
            signal("-CONT", second);
            LockSupport.parkNanos(FROZEN.toNanos() / 10 + n * 1_000_000L);
        }
        throw new IllegalStateException("it never held a slot when it was stopped");
    }

    private Load load() {
        return new Load(backbone, writer, receiver);
    }

    private void row(String what, List<Load.Outcome> outcomes) {
        report.row(
                what,
                outcomes.size(),
                figure(outcomes, Load.Outcome::afterMillis),
                most(outcomes, Load.Outcome::afterMillis),
                most(outcomes, Load.Outcome::worstMillis));
    }

    private static Figure figure(
            List<Load.Outcome> outcomes, ToDoubleFunction<Load.Outcome> value) {
        return Figure.of(outcomes.stream().mapToDouble(value).toArray());
    }

    private static double most(List<Load.Outcome> outcomes, ToDoubleFunction<Load.Outcome> value) {
        return Latencies.percentile(outcomes.stream().mapToDouble(value).sorted().toArray(), 100);
    }

    private static void signal(String signal, Unit unit) {
        try {
            int status =
                    new ProcessBuilder("kill", signal, Long.toString(unit.pid())).start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill " + signal + " answered " + status);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
