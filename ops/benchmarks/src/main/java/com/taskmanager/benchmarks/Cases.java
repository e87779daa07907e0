package com.taskmanager.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The measurements.
record Cases(
        Settings settings,
        Report report,
        DurablePostgres postgres,
        List<Function<DurablePostgres.Database, Contestant>> contestants) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private interface Measurement {
        void of(Contestant contestant, DurablePostgres.Database database) throws Exception;
    }

    void run() {
        if (settings.wants("business")) {
            report.title(
                    "Business transactions a second, while their events are handed over",
                    "contestant",
                    "with events",
                    "without",
                    "ratio");
            forEach(this::business);
        }
        if (settings.wants("writing")) {
            report.title(
                    "Business transactions a second, nothing being handed over",
                    "contestant",
                    "with events",
                    "without",
                    "ratio");
            forEach((contestant, _) -> rates(contestant));
        }
        if (settings.wants("drain")) {
            report.title(
                    "Drain of " + settings.backlog() + " changes",
                    "contestant",
                    "changes/s",
                    "out of order",
                    "twice");
            forEach(this::drain);
        }
        if (settings.wants("latency")) {
            report.title(
                    "From commit to handler, ms",
                    "contestant",
                    "changes/s",
                    "p50",
                    "p99",
                    "p99.9",
                    "max");
            forEach((contestant, _) -> latency(contestant, 500));
            forEach((contestant, _) -> latency(contestant, 2_000));
        }
        if (settings.wants("costs")) {
            report.title(
                    "Costs of a change, beyond the same change without events",
                    "contestant",
                    "WAL bytes to write",
                    "WAL bytes to drain",
                    "bytes of its events",
                    "WAL beyond them",
                    "dead rows");
            forEach(this::costs);
        }
        if (settings.wants("held")) {
            report.title(
                    "While another transaction stays open",
                    "contestant",
                    "drained/s before",
                    "drained/s meanwhile",
                    "ratio");
            forEach(this::held);
        }
    }

    private void forEach(Measurement measurement) {
        for (var contestant : contestants) {
            var database = postgres.newDatabase();
            try (var opened = contestant.apply(database)) {
                measurement.of(opened, database);
            } catch (Exception e) {
                report.row(contestant.toString(), "failed: " + e);
            }
        }
    }

    /// With and without alternate, so that both see the same moods of the machine.
    private void business(Contestant contestant, DurablePostgres.Database database) {
        contestant.start(new Witness(settings.users()));
        rates(contestant);
    }

    private void rates(Contestant contestant) {
        var writers = new Writers(settings.workload());
        writers.closedLoop(Duration.ofSeconds(2), contestant::write);
        var with = new double[settings.rounds()];
        var without = new double[settings.rounds()];
        for (int round = 0; round < settings.rounds(); round++) {
            with[round] = writers.closedLoop(settings.duration(), contestant::write);
            without[round] =
                    new Writers(settings.workload())
                            .closedLoop(settings.duration(), contestant::writePlain);
        }
        var ratios =
                IntStream.range(0, with.length).mapToDouble(n -> with[n] / without[n]).toArray();
        report.row(
                contestant.name(),
                Latencies.median(with),
                Latencies.median(without),
                Latencies.median(ratios));
    }

    private void drain(Contestant contestant, DurablePostgres.Database database)
            throws TimeoutException {
        var workload = settings.workload();
        var witness = new Witness(settings.users());
        var rates = new double[settings.rounds()];
        for (int round = 0; round < rates.length; round++) {
            long before = workload.total();
            new Writers(workload).backlog(settings.backlog(), contestant::write);
            database.run("CHECKPOINT");
            rates[round] = drained(contestant, witness, workload.total(), before);
        }
        report.row(
                contestant.name(),
                Latencies.median(rates),
                witness.disordered(),
                witness.repeated());
    }

    private static double drained(Contestant contestant, Witness witness, long total, long before)
            throws TimeoutException {
        long begin = System.nanoTime();
        contestant.start(witness);
        await(() -> witness.handled() >= total);
        double seconds = (System.nanoTime() - begin) / 1e9;
        contestant.stop();
        return (total - before) / seconds;
    }

    private void latency(Contestant contestant, int perSecond) throws TimeoutException {
        var workload = settings.workload();
        var warm = new Witness(settings.users());
        contestant.start(warm);
        new Writers(workload)
                .openLoop(perSecond, Duration.ofSeconds(3), contestant::write, (_, _) -> {});
        await(() -> warm.handled() >= workload.total());
        contestant.stop();
        var latencies = new Latencies();
        contestant.start(latencies);
        new Writers(workload)
                .openLoop(perSecond, settings.duration(), contestant::write, latencies::committed);
        await(latencies::complete);
        var millis = latencies.millis();
        report.row(
                contestant.name(),
                perSecond,
                Latencies.percentile(millis, 50),
                Latencies.percentile(millis, 99),
                Latencies.percentile(millis, 99.9),
                Latencies.percentile(millis, 100));
    }

    private void costs(Contestant contestant, DurablePostgres.Database database) {
        int changes = 5_000;
        var meter = new Meter(database);
        double plain = meter.wal(() -> one(settings.workload(), changes, contestant::writePlain));
        var workload = settings.workload();
        double with = meter.wal(() -> one(workload, changes, contestant::write));
        double eventBytes = database.number(contestant.eventBytesSql());
        var witness = new Witness(settings.users());
        contestant.start(witness);
        double drain = meter.wal(() -> awaitUnchecked(() -> witness.handled() >= changes));
        contestant.stop();
        report.row(
                contestant.name(),
                (with - plain) / changes,
                drain / changes,
                eventBytes,
                (with - plain + drain) / changes - eventBytes,
                meter.deadRows() / changes);
    }

    private static void one(Workload workload, int changes, Consumer<List<Change>> write) {
        var random = new Random(1);
        for (int n = 0; n < changes; n++) {
            write.accept(workload.next(0, 1, random));
        }
    }

    /// The transaction has an id and a snapshot, so nothing deleted since may be cleaned up.
    private void held(Contestant contestant, DurablePostgres.Database database) throws Exception {
        var workload = settings.workload();
        var witness = new Witness(settings.users());
        double before = wave(contestant, workload, witness);
        try (var holder = DriverManager.getConnection(database.url());
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            holder.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("SELECT pg_current_xact_id(), count(*) FROM change");
            for (int n = 0; n < 3; n++) {
                wave(contestant, workload, witness);
            }
            double meanwhile = wave(contestant, workload, witness);
            report.row(contestant.name(), before, meanwhile, meanwhile / before);
        }
    }

    private double wave(Contestant contestant, Workload workload, Witness witness)
            throws TimeoutException {
        long before = workload.total();
        new Writers(workload).backlog(settings.backlog(), contestant::write);
        return drained(contestant, witness, workload.total(), before);
    }

    private static void awaitUnchecked(BooleanSupplier condition) {
        try {
            await(condition);
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) throws TimeoutException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException("not all arrived in " + PATIENCE);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }
}
