package com.taskmanager.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// How fast a backlog goes to a handler that only counts.
record Drains(Settings settings, Report report) {
    private static final int WAVES = 3;

    void title() {
        report.title(
                "Drain of " + settings.backlog() + " changes",
                "contestant",
                "changes/s",
                "out of order",
                "twice");
    }

    void titleHeld() {
        report.title(
                "While another transaction stays open",
                "contestant",
                "drained/s before",
                "drained/s meanwhile",
                "ratio");
    }

    void drain(Contestant contestant, DurablePostgres.Database database) {
        var workload = settings.workload();
        var witness = new Witness(settings.users());
        var rates = new double[settings.rounds()];
        for (int round = 0; round < rates.length; round++) {
            rates[round] = wave(contestant, workload, witness);
        }
        report.row(
                contestant.name(),
                Latencies.median(rates),
                witness.disordered(),
                witness.repeated());
    }

    /// The transaction has an id and a snapshot, so nothing deleted since may be cleaned up.
    void held(Contestant contestant, DurablePostgres.Database database) throws SQLException {
        var workload = settings.workload();
        var witness = new Witness(settings.users());
        double before = wave(contestant, workload, witness);
        try (var holder = DriverManager.getConnection(database.url());
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            holder.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("SELECT pg_current_xact_id(), count(*) FROM change");
            for (int n = 0; n < WAVES; n++) {
                wave(contestant, workload, witness);
            }
            double meanwhile = wave(contestant, workload, witness);
            report.row(contestant.name(), before, meanwhile, meanwhile / before);
        }
    }

    private double wave(Contestant contestant, Workload workload, Witness witness) {
        long before = workload.total();
        new Writers(workload).backlog(settings.backlog(), contestant::write);
        long total = workload.total();
        long begin = System.nanoTime();
        contestant.start(witness);
        Patience.await(() -> witness.handled() >= total);
        double seconds = (System.nanoTime() - begin) / 1e9;
        contestant.stop();
        return (total - before) / seconds;
    }
}
