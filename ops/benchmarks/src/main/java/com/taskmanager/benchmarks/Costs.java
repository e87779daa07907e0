package com.taskmanager.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// What a change costs the server, beyond the same change without events.
record Costs(Settings settings, Report report) {
    private static final int CHANGES = 5_000;

    void title() {
        report.title(
                "Costs of a change, beyond the same change without events",
                "contestant",
                "WAL bytes to write",
                "WAL bytes to drain",
                "bytes of its events",
                "WAL beyond them",
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
        double drain = meter.wal(() -> drain(contestant));
        double written = (with - plain) / CHANGES;
        double drained = drain / CHANGES;
        report.row(
                contestant.name(),
                written,
                drained,
                eventBytes,
                written + drained - eventBytes,
                meter.deadRows() / CHANGES);
    }

    private static void write(Workload workload, Consumer<List<Change>> write) {
        var random = new Random(1);
        for (int n = 0; n < CHANGES; n++) {
            write.accept(workload.next(0, 1, random));
        }
    }

    private void drain(Contestant contestant) {
        var witness = new Witness(settings.users());
        contestant.start(witness);
        Patience.await(() -> witness.handled() >= CHANGES);
        contestant.stop();
    }
}
