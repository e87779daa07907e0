package com.taskmanager.application.simulation;

import com.taskmanager.application.inbox.InMemoryRuns;
import com.taskmanager.application.inbox.InboxTables;
import com.taskmanager.application.relay.InMemoryOutbox;
import com.taskmanager.application.testing.InMemoryWorld;

import java.util.ArrayList;
import java.util.List;

/// One history, from a plan: trouble first, then recovery, then some writing in peace.
final class Run {
    static final List<Reader> READERS =
            List.of(new Reader("audit", true), new Reader("mails", false));

    private final Plan plan;
    private final Chance chance;
    private final Stage stage;
    private final OutboxSide source;
    private final InboxSide target;
    private final Counters counters = new Counters();
    private final Partitions partitions = new Partitions(READERS);
    private final Cluster cluster;

    Run(Plan plan, Tampering tampering) {
        this.plan = plan;
        chance = new Chance(plan.troubles());
        var world = new InMemoryWorld();
        var history = new History(world.clock());
        var database = new Database(world);
        var crossroads = new Crossroads(chance, history, database);
        stage = new Stage(chance, history, crossroads, world.clock(), tampering);
        var fates = new Fates(chance, history, READERS);
        source = source(fates);
        target = target(database, fates);
        tampering.meet(source.broker());
        cluster = new Cluster(stage, source, target, partitions);
        crossroads.meet(cluster::somethingHappens);
    }

    Result result() {
        for (int step : plan.steps()) {
            chance.begin(plan.seedOf(step));
            cluster.somethingHappens();
        }
        chance.begin(plan.seed());
        chance.calmDown();
        new Recovery(stage, source, target, cluster, partitions).run();
        var facts = stage.history().facts();
        return new Result(plan, facts, violations(facts));
    }

    private List<String> violations(List<Fact> facts) {
        var violations = new ArrayList<>(new Checker(READERS).violations(facts));
        target.database()
                .lockOrder()
                .circle()
                .ifPresent(rows -> violations.add("G3: some may wait for each other: " + rows));
        return violations;
    }

    private OutboxSide source(Fates fates) {
        var outbox = new InMemoryOutbox();
        var watch = new OutboxWatch(outbox, stage.history());
        var past = new Past(counters, stage.tampering());
        var writers = new Writers(outbox, watch, stage, fates, counters, past);
        var broker = new Broker(chance, stage.history(), fates, partitions);
        return new OutboxSide(outbox, watch, writers, broker, past);
    }

    private InboxSide target(Database database, Fates fates) {
        var tables = new InboxTables(database.transactions());
        var effects = new Effects(database, stage.history(), fates);
        var watch = new InboxWatch(tables, effects, stage.history(), READERS);
        return new InboxSide(
                database,
                tables,
                new InMemoryRuns(),
                tables.registry(counters),
                watch,
                effects,
                counters,
                source::isUnsent,
                fates,
                READERS);
    }
}
