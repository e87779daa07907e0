package com.taskmanager.benchmarks;

import com.taskmanager.benchmarks.contest.Contestant;
import com.taskmanager.benchmarks.contest.DurablePostgres;
import com.taskmanager.benchmarks.contest.Entrant;

import java.util.List;

/// What can be measured, each case with every contestant it is for, in a new database each time.
record Cases(Settings settings, Report report, DurablePostgres postgres, List<Entrant> entrants) {

    /// One figure, or a few that belong together.
    interface Measurement {
        void of(Contestant contestant, DurablePostgres.Database database) throws Exception;
    }

    void run() {
        var rates = new Rates(settings, report);
        measure("writing", rates::titleWriting, entrants, rates::writing);
        measure("business", rates::titleBusiness, entrants, rates::business);
        var drains = new Drains(settings, report);
        measure("drain", drains::title, entrants, drains::drain);
        var pace = new Pace(settings, report);
        measure("latency", pace::title, entrants, pace.slow(), pace.fast());
        var costs = new Costs(settings, report);
        measure("costs", costs::title, entrants, costs::measure);
        var best = entrants.stream().filter(Entrant::isAtItsBest).toList();
        measure("held", drains::titleHeld, best, drains::held);
        growth(new Growth(settings, report));
        var memory = new Memory(settings, report);
        if (settings.wants("memory")) {
            memory.title();
            best.forEach(entrant -> measure(entrant, database -> memory.of(entrant, database)));
        }
    }

    private void growth(Growth growth) {
        var floorAndOurs = List.of(Entrants.FLOOR, Entrants.OURS);
        measure("streams", growth::titleStreams, floorAndOurs, growth.streams());
        measure("skew", growth::titleSkew, List.of(Entrants.OURS), growth.skew());
        measure("payloads", growth::titlePayloads, floorAndOurs, growth.payloads());
        measure("workers", growth::titleWorkers, growth.workers(), growth.slots());
    }

    private void measure(
            String name, Runnable title, List<Entrant> who, Measurement... measurements) {
        if (settings.wants(name)) {
            title.run();
            for (var measurement : measurements) {
                who.forEach(entrant -> measure(entrant, measurement));
            }
        }
    }

    private void measure(Entrant entrant, Measurement measurement) {
        measure(
                entrant,
                database -> {
                    try (var contestant = entrant.open(database)) {
                        measurement.of(contestant, database);
                    }
                });
    }

    private void in(DurablePostgres.Database database, Trial trial) throws Exception {
        try {
            trial.in(database);
        } finally {
            postgres.drop(database);
        }
    }

    private interface Trial {
        void in(DurablePostgres.Database database) throws Exception;
    }

    private void measure(Entrant entrant, Trial trial) {
        try {
            if (entrant.settings().isEmpty()) {
                in(postgres.newDatabase(), trial);
            } else {
                try (var own = DurablePostgres.start(entrant.settings())) {
                    trial.in(own.newDatabase());
                }
            }
        } catch (Exception e) {
            report.row(entrant.key(), "failed: " + e);
        }
    }
}
