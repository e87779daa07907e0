package com.taskmanager.stack;

import com.taskmanager.stack.daprd.Daprd;
import com.taskmanager.stack.manifest.Manifests;
import com.taskmanager.stack.process.CannotRun;
import com.taskmanager.stack.process.Leftovers;
import com.taskmanager.stack.process.Ports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// The whole backbone, running on this machine: what a person tries things on, and what tests take
/// apart. Every process can be ended and started by itself.
public final class Stack implements AutoCloseable {
    private static final int DATABASE_PORT = 15_432;

    private final Postgres postgres;
    private final Broker broker;
    private final List<Service> services;
    private final Tokens tokens;

    private Stack(Postgres postgres, Broker broker, List<Service> services, Tokens tokens) {
        this.postgres = postgres;
        this.broker = broker;
        this.services = services;
        this.tokens = tokens;
    }

    /// The same, in silence.
    public static Stack start(Plan plan) {
        return start(plan, _ -> {});
    }

    /// Returns when everything is healthy; nothing is left running when it fails.
    ///
    /// @param progress hears in words what is happening
    public static Stack start(Plan plan, Consumer<String> progress) {
        if (plan.secured()) {
            throw new CannotRun("the broker cannot be secured yet");
        }
        var checkout = Checkout.here();
        endLeftovers(plan.folder())
                .forEach(name -> progress.accept("ended " + name + ", left from before"));
        var daprd = Daprd.onThisMachine(checkout.root()).program(progress);
        var topics = Manifests.rendered(checkout.root().resolve("deploy/base/kafka"));
        var broker = Broker.in(plan.folder(), checkout, topics);
        var postgres = new Postgres(database(plan.folder()), binaries(), Ports.from(DATABASE_PORT));
        try {
            startBackbone(postgres, broker, progress);
            var manifests =
                    Manifests.rendered(checkout.root().resolve("deploy/base/dapr"))
                            .withBrokers(broker.address())
                            .writeForSidecars(plan.folder().resolve("dapr"));
            var tokens = Tokens.fresh();
            var services =
                    new Services(plan, checkout.program(), daprd, manifests, postgres, tokens)
                            .all();
            return started(new Stack(postgres, broker, services, tokens), progress);
        } catch (RuntimeException e) {
            broker.process().stop();
            postgres.stop();
            throw e;
        }
    }

    /// Ends what was started in this folder by somebody who was killed since, and tells the names.
    public static List<String> endLeftovers(Path folder) {
        var ended = new ArrayList<>(Leftovers.end(folder));
        if (Postgres.endLeftover(database(folder), binaries())) {
            ended.add("PostgreSQL");
        }
        return ended;
    }

    private static Path database(Path folder) {
        return folder.resolve("postgres");
    }

    private static Path binaries() {
        return Checkout.here().root().resolve("ops/stack/target/postgres-binaries");
    }

    private static Stack started(Stack stack, Consumer<String> progress) {
        try {
            stack.services.forEach(Service::launch);
            for (var service : stack.services) {
                service.awaitReady();
                progress.accept("%s is up at %s".formatted(service.name(), service.address()));
            }
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private static void startBackbone(Postgres postgres, Broker broker, Consumer<String> progress) {
        var kafka = CompletableFuture.runAsync(broker.process()::start);
        postgres.start();
        progress.accept("PostgreSQL is up at " + postgres.url());
        kafka.join();
        progress.accept("Kafka is up at " + broker.address());
    }

    public Postgres postgres() {
        return postgres;
    }

    public Broker broker() {
        return broker;
    }

    public List<Service> services() {
        return services;
    }

    /// By its name: `backend-service`, `recurring-task-service-2`.
    public Service service(String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service " + name));
    }

    /// What a sidecar must show to deliver events to a program here.
    public String tokenToApp() {
        return tokens.toApp();
    }

    /// What must be shown to a sidecar here.
    public String tokenToSidecar() {
        return tokens.toSidecar();
    }

    /// From those who take requests to those who keep things. Returns when every process has ended.
    @Override
    public void close() {
        services.parallelStream().forEach(Service::stop);
        broker.process().stop();
        postgres.stop();
    }
}
