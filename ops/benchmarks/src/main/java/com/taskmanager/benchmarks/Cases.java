package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.Contestant;
import com.taskmanager.benchmarks.contest.DurablePostgres;
import com.taskmanager.benchmarks.contest.Entrant;

import java.util.List;

/// What can be measured, each case with every contestant, in a new database each time.
record Cases(Settings settings, Report report, DurablePostgres postgres, List<Entrant> entrants) {

    /// One figure, or a few that belong together.
    interface Measurement {
        void of(Contestant contestant, DurablePostgres.Database database) throws Exception;
    }

    void run() {
        var rates = new Rates(settings, report);
        measure("writing", rates::titleWriting, rates::writing);
        measure("business", rates::titleBusiness, rates::business);
        var drains = new Drains(settings, report);
        measure("drain", drains::title, drains::drain);
        var pace = new Pace(settings, report);
        measure("latency", pace::title, pace.slow(), pace.fast());
        var costs = new Costs(settings, report);
        measure("costs", costs::title, costs::measure);
        measure("held", drains::titleHeld, drains::held);
    }

    private void measure(String name, Runnable title, Measurement... measurements) {
        if (settings.wants(name)) {
            title.run();
            for (var measurement : measurements) {
                entrants.forEach(entrant -> measure(entrant, measurement));
            }
        }
    }

    private void measure(Entrant entrant, Measurement measurement) {
        if (entrant.settings().isEmpty()) {
            measure(entrant, postgres.newDatabase(), measurement);
        } else {
            try (var own = DurablePostgres.start(entrant.settings())) {
                measure(entrant, own.newDatabase(), measurement);
            }
        }
    }

    private void measure(
            Entrant entrant, DurablePostgres.Database database, Measurement measurement) {
        try (var contestant = entrant.open(database)) {
            measurement.of(contestant, database);
        } catch (Exception e) {
            report.row(entrant.key(), "failed: " + e);
        }
    }
}
