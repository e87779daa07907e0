package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.Workload;
import com.taskmanager.benchmarks.contest.BusinessTable;
import com.taskmanager.benchmarks.contest.DurablePostgres;
import com.taskmanager.stack.Plan;
import com.taskmanager.stack.Service;
import com.taskmanager.stack.Stack;

import java.nio.file.Path;

/// The processes of the real stack, and what the benchmarks put beside them: a relay, a consumer of
/// the program's whose sidecar rests, and where they are needed another relay and a backend, which
/// rest.
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
    private static final int RELAYS = 2;

    /// With the compiler that long runs get.
    static Backbone start(Path folder, Wishes wishes) {
        var stack = Stack.start(plan(folder, wishes), Progress::say);
        var database = database(stack);
        setUp(database, stack);
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
        stack.services().stream()
                .filter(service -> !service.name().equals(Plan.RELAY))
                .filter(service -> !service.name().equals(Plan.RECURRING))
                .forEach(backbone::rest);
        backbone.recurring().sidecar().stop();
        return backbone;
    }

    /// As that of the benchmarks in the process is, where they do not run with it.
    private static void setUp(DurablePostgres.Database database, Stack stack) {
        DurablePostgres.SIZES.forEach(
                (name, value) -> database.run("ALTER SYSTEM SET %s = '%s'".formatted(name, value)));
        stack.postgres().stop();
        stack.postgres().start();
    }

    /// Nobody who is not needed: they all start at once.
    private static Plan plan(Path folder, Wishes wishes) {
        var plan =
                Plan.in(folder, Plan.RELAY, Plan.RECURRING)
                        .withSetting("taskmanager.demo-users", "true")
                        .withJavaOptions("-XX:TieredStopAtLevel=4");
        var more = wishes.wants("takeover") ? plan.withReplicas(Plan.RELAY, RELAYS) : plan;
        return wishes.wants("request") ? more.withReplicas(Plan.BACKEND, 1) : more;
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
