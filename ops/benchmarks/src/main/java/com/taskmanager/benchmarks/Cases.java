package com.taskmanager.benchmarks;

import java.util.List;
import java.util.function.Function;

/// What can be measured, each case with every contestant, in a new database each time.
record Cases(
        Settings settings,
        Report report,
        DurablePostgres postgres,
        List<Function<DurablePostgres.Database, Contestant>> contestants) {

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
        measure("latency", pace::title, pace.at(500), pace.at(2_000));
        var costs = new Costs(settings, report);
        measure("costs", costs::title, costs::measure);
        measure("held", drains::titleHeld, drains::held);
    }

    private void measure(String name, Runnable title, Measurement... measurements) {
        if (settings.wants(name)) {
            title.run();
            for (var measurement : measurements) {
                contestants.forEach(contestant -> measure(contestant, measurement));
            }
        }
    }

    private void measure(
            Function<DurablePostgres.Database, Contestant> contestant, Measurement measurement) {
        var database = postgres.newDatabase();
        try (var opened = contestant.apply(database)) {
            attempt(opened, database, measurement);
        }
    }

    private void attempt(
            Contestant contestant, DurablePostgres.Database database, Measurement measurement) {
        try {
            measurement.of(contestant, database);
        } catch (Exception e) {
            report.row(contestant.name(), "failed: " + e);
        }
    }
}
