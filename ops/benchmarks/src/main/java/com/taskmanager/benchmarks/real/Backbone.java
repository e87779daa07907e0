package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.Workload;
import com.taskmanager.benchmarks.contest.BusinessTable;
import com.taskmanager.benchmarks.contest.DurablePostgres;
import com.taskmanager.stack.Plan;
import com.taskmanager.stack.Service;
import com.taskmanager.stack.Stack;

import java.nio.file.Path;

/// The processes of the real stack, and what the benchmarks put beside them: two relays, of which
/// one rests, a backend that rests, and a consumer of the program's, whose sidecar rests.
///
/// @param workload everybody writes with this one: its numbers are those of the database
record Backbone(
        Stack stack,
        Path folder,
        DurablePostgres.Database database,
        Outbox outbox,
        Workload workload,
        Waiting waiting)
        implements AutoCloseable {
    static final int RELAYS = 2;

    /// With the compiler that long runs get.
    static Backbone start(Path folder, Wishes wishes) {
        var plan =
                Plan.in(folder, Plan.BACKEND, Plan.RELAY, Plan.RECURRING)
                        .withReplicas(Plan.RELAY, RELAYS)
                        .withSetting("taskmanager.demo-users", "true")
                        .withJavaOptions("-XX:TieredStopAtLevel=4");
        var stack = Stack.start(plan, Progress::say);
        var database = database(stack);
        database.run(BusinessTable.CREATE);
        database.run(Effect.CREATE);
        database.run(PeerChange.CREATE);
        var backbone =
                new Backbone(
                        stack,
                        folder,
                        database,
                        new Outbox(database),
                        wishes.workload(),
                        new Waiting(wishes.seconds("limit")));
        backbone.rest(backbone.backend());
        backbone.rest(backbone.relay(2));
        backbone.recurring().sidecar().stop();
        return backbone;
    }

    Service relay(int number) {
        return stack.service(number == 1 ? Plan.RELAY : Plan.RELAY + "-" + number);
    }

    Service backend() {
        return stack.service(Plan.BACKEND);
    }

    Service recurring() {
        return stack.service(Plan.RECURRING);
    }

    void rest(Service service) {
        service.program().stop();
        service.sidecar().stop();
    }

    void wake(Service service) {
        service.program().launch();
        service.sidecar().start();
        service.program().awaitReady();
    }

    @Override
    public void close() {
        Progress.say("ending everything");
        outbox.close();
        stack.close();
    }

    private static DurablePostgres.Database database(Stack stack) {
        var postgres = stack.postgres();
        return new DurablePostgres.Database(
                "%s?user=%s&password=%s"
                        .formatted(postgres.url(), postgres.user(), postgres.password()));
    }
}
