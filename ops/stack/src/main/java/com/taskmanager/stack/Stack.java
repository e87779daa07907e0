package com.taskmanager.stack;

import com.taskmanager.stack.daprd.Daprd;
import com.taskmanager.stack.manifest.Manifests;
import com.taskmanager.stack.process.Leftovers;
import com.taskmanager.stack.process.Ports;
import com.taskmanager.stack.process.Unit;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The whole backbone, running on this machine: what a person tries things on, and what tests take
/// apart. Every process can be ended and started by itself.
public final class Stack implements AutoCloseable {
    private static final int DATABASE_PORT = 15_432;

    private final Services factory;
    private final DeployFiles files;
    private final List<Service> services;
    private final List<Unit> others = new CopyOnWriteArrayList<>();

    private Stack(Services factory, DeployFiles files, List<Service> services) {
        this.factory = factory;
        this.files = files;
        this.services = services;
    }

    /// The same, in silence.
    public static Stack start(Plan plan) {
        return start(plan, _ -> {});
    }

    /// Returns when everything is healthy; nothing is left running when it fails.
    ///
    /// @param progress hears in words what is happening
    public static Stack start(Plan plan, Consumer<String> progress) {
        var checkout = Checkout.here();
        endLeftovers(plan.folder())
                .forEach(name -> progress.accept("ended " + name + ", left from before"));
        var daprd = Daprd.onThisMachine(checkout.root()).program(progress);
        var installed = checkout.installed();
        var files = DeployFiles.of(checkout.root().resolve("deploy"), plan.secured());
        var fence = plan.secured() ? Fence.in(plan.folder().resolve("kafka"), files.dapr()) : null;
        var broker = Broker.in(plan, checkout, files.topics(), fence);
        var postgres = new Postgres(database(plan.folder()), binaries(), Ports.from(DATABASE_PORT));
        try {
            startBackbone(postgres, broker, progress);
            var read =
                    files.dapr()
                            .withBrokers(broker.address())
                            .writeForSidecars(plan.folder().resolve("dapr"));
            var tokens = Tokens.fresh();
            var factory = new Services(plan, installed, daprd, read, postgres, broker, tokens);
            installed.rehearse(factory.rehearsal(), plan.folder(), progress);
            return started(new Stack(factory, files, factory.all()), progress);
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
        return factory.postgres();
    }

    public Broker broker() {
        return factory.broker();
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

    /// Another sidecar for the program of a service, not started yet, that differs from the one it
    /// has: by what it finds in its environment, and by the files it reads. For tests of what is
    /// refused. It ends with the stack at the latest.
    public Service another(
            String service,
            String name,
            Map<String, String> environment,
            UnaryOperator<Manifests> change) {
        var folder = manifests(name, change);
        var other = factory.another(service(service), name, folder, environment);
        others.add(other.sidecar());
        return other;
    }

    /// A sidecar in one of the roles for a program that is not of this stack and listens at `app`;
    /// not started yet, and ended with the stack at the latest.
    public Unit sidecar(
            String role, String name, URI app, int grpcPort, UnaryOperator<Manifests> change) {
        var sidecar = factory.sidecarOf(role, name, app, grpcPort, manifests(name, change));
        others.add(sidecar);
        return sidecar;
    }

    private Path manifests(String name, UnaryOperator<Manifests> change) {
        var folder = factory.plan().folder().resolve("dapr-" + name);
        return change.apply(files.dapr()).withBrokers(broker().address()).writeForSidecars(folder);
    }

    /// What a sidecar must show to deliver events to a program here.
    public String tokenToApp() {
        return factory.tokens().toApp();
    }

    /// What must be shown to a sidecar here.
    public String tokenToSidecar() {
        return factory.tokens().toSidecar();
    }

    /// From those who take requests to those who keep things. Returns when every process has ended.
    @Override
    public void close() {
        others.forEach(Unit::stop);
        services.parallelStream().forEach(Service::stop);
        broker().process().stop();
        postgres().stop();
    }
}
