package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.Change;
import com.taskmanager.benchmarks.contest.Contestant;
import com.taskmanager.benchmarks.contest.DurablePostgres;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// What a change costs the server, beyond the same change without events.
record Costs(Settings settings, Report report) {
    private static final int CHANGES = 5_000;

    void title() {
        report.title(
                "costs",
                "write-ahead log of a change beyond the same change without events, bytes",
                "contestant",
                "to write",
                "to drain",
                "of these the events",
                "beyond them",
                "dead rows");
    }

    void measure(Contestant contestant, DurablePostgres.Database database) {
        var meter = new Meter(database);
        meter.withoutFullPageImages(() -> measure(contestant, database, meter));
    }

    private void measure(Contestant contestant, DurablePostgres.Database database, Meter meter) {
        double plain = meter.wal(() -> write(settings.workload(), contestant::writePlain));
        var workload = settings.workload();
        double with = meter.wal(() -> write(workload, contestant::write));
        double eventBytes = database.number(contestant.eventBytesSql());
        var witness = new Witness(settings.users());
        double drain = meter.wal(() -> drain(contestant, witness));
        double written = (with - plain) / CHANGES;
        double drained = drain / Math.max(1, witness.handled());
        report.row(
                contestant.name(),
                Figure.of(written),
                Figure.of(drained),
                Figure.of(eventBytes),
                Figure.of(written + drained - eventBytes),
                Figure.of(meter.deadRows() / CHANGES));
    }

    private static void write(Workload workload, Consumer<List<Change>> write) {
        var random = new Random(1);
        for (int n = 0; n < CHANGES; n++) {
            write.accept(workload.next(0, 1, random));
        }
    }

    private void drain(Contestant contestant, Witness witness) {
        contestant.start(witness);
        new Patience(settings.limit()).await(() -> witness.handled() >= CHANGES);
        contestant.stop();
    }
}
