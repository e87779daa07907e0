package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.Report;
import com.taskmanager.stack.process.CannotRun;

/// The cases one after the other, on the same processes.
record RealCases(Wishes wishes, Report report, Backbone backbone) {

    /// One case; it may throw, and leaves the processes as it found them when it does not.
    private interface Measurement {
        void run();
    }

    void run() {
        var receiver = Receiver.start(backbone, "benchmark", ReceiverProgram.Kind.INBOX);
        try (var writer = new Writer(backbone)) {
            new WarmUp(backbone, writer, receiver).run();
            run("drain", new DrainCase(wishes, report, backbone, writer, receiver)::run);
            run("latency", new LatencyCase(wishes, report, backbone, writer, receiver)::run);
            run("takeover", new TakeOverCase(wishes, report, backbone, writer, receiver)::run);
            run("away", new AwayCase(wishes, report, backbone, writer, receiver)::run);
            run("naive", new PeersCase(wishes, report, backbone, writer, receiver)::run);
            run("vary", new VaryCase(wishes, report, backbone, writer, receiver)::run);
            run("raise", new RaiseCase(report, backbone, writer, receiver)::run);
            everything(receiver);
            // by users whom the consumer does not know
            run("request", new RequestCase(wishes, report, backbone)::run);
        } finally {
            receiver.stop();
        }
    }

    /// Over all that the consumer has been sent in this run.
    private void everything(Receiver receiver) {
        receiver.sidecar().restart();
        try {
            var count = backbone.workload().total();
            backbone.waiting()
                    .until("the rest", () -> backbone.outbox().applied(receiver.name()), count);
        } catch (CannotRun e) {
            Progress.say(e.toString());
        }
        receiver.sidecar().stop();
        var found = new Effect(backbone.database(), receiver.name()).found();
        report.title(
                "real_all",
                "the whole run, kills and all",
                "who",
                "events",
                "lost",
                "twice",
                "out of order");
        long written = backbone.workload().total();
        report.row(
                "consumer with inbox",
                written,
                written - found.once(),
                found.twice(),
                found.disordered());
    }

    /// One that fails must not take the figures of the others with it.
    private void run(String name, Measurement measurement) {
        if (!wishes.wants(name)) {
            return;
        }
        Progress.say("%s begins".formatted(name));
        try {
            measurement.run();
        } catch (RuntimeException e) {
            Progress.say("%s is broken off: %s".formatted(name, e));
            e.printStackTrace();
        }
    }
}
