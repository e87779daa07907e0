package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.Contestant;
import com.taskmanager.benchmarks.contest.DurablePostgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;

/// How fast a backlog goes to a handler that only counts.
record Drains(Settings settings, Report report) {
    /// Before anything counts: code that is warm, and then some that nothing cleaned up after.
    private static final int WAVES = 3;

    void title() {
        report.title(
                "drain",
                "drain of a backlog of changes",
                "contestant",
                "changes/s",
                "out of order",
                "twice");
    }

    void titleHeld() {
        report.title(
                "held",
                "drained while another transaction stays open",
                "contestant",
                "before, /s",
                "meanwhile, /s",
                "ratio");
    }

    void drain(Contestant contestant, DurablePostgres.Database database) {
        var backlog = Backlog.of(contestant, settings);
        var figure = figure(backlog, settings.rounds());
        var witness = backlog.witness();
        report.row(contestant.name(), figure, witness.disordered(), witness.repeated());
    }

    /// The transaction has an id and a snapshot, so nothing deleted since may be cleaned up. The
    /// contestant pauses between the waves and does not start anew, as in life.
    void held(Contestant contestant, DurablePostgres.Database database) throws SQLException {
        try (var waves = Waves.of(contestant, settings)) {
            waves.run(WAVES);
            var before = waves.run(settings.rounds());
            if (!before.complete()) {
                report.row(contestant.name(), before, "–", "–");
                return;
            }
            try (var holder = DriverManager.getConnection(database.url());
                    var statement = holder.createStatement()) {
                holder.setAutoCommit(false);
                holder.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                statement.execute("SELECT pg_current_xact_id(), count(*) FROM change");
                waves.run(WAVES);
                var meanwhile = waves.run(settings.rounds());
                double ratio = meanwhile.median() / before.median();
                report.row(contestant.name(), before, meanwhile, Figure.of(ratio));
            }
        }
    }

    private Figure figure(Backlog backlog, int waves) {
        var rates = new ArrayList<Double>();
        boolean complete = true;
        for (int n = 0; n < waves && complete; n++) {
            var wave = backlog.wave(settings.backlog());
            rates.add(wave.perSecond());
            complete = wave.emptied();
        }
        return new Figure(rates, complete);
    }
}
