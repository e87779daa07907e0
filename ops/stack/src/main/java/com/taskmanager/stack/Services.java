package com.taskmanager.stack;

import com.taskmanager.stack.process.Http;
import com.taskmanager.stack.process.Launch;
import com.taskmanager.stack.process.Ports;
import com.taskmanager.stack.process.Unit;
import com.taskmanager.stack.program.Installation;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Says how each process of the program and each sidecar is started.
///
/// @param installed the program
/// @param daprd the sidecar's program
/// @param manifests the folder with what sidecars read
record Services(
        Plan plan,
        Installation installed,
        Path daprd,
        Path manifests,
        Postgres postgres,
        Broker broker,
        Tokens tokens) {
    private static final int NO_CONTENT = 204;
    private static final int OK = 200;
    private static final int FIRST_PORT = 8080;

    List<Service> all() {
        return plan.replicas().entrySet().stream()
                .flatMap(
                        role ->
                                IntStream.rangeClosed(1, role.getValue())
                                        .mapToObj(n -> service(role.getKey(), n)))
                .toList();
    }

    private Service service(String role, int number) {
        var name = number == 1 ? role : role + "-" + number;
        int port = name.equals(Plan.BACKEND) ? Ports.from(FIRST_PORT) : Ports.free();
        int grpc = Ports.free();
        var address = URI.create("http://127.0.0.1:" + port);
        var program = new Unit(name, program(role, port, grpc), health(address), plan.folder());
        return beside(
                new Service(name, role, program, program, address, address),
                grpc,
                manifests,
                Map.of());
    }

    /// A second sidecar for a program that has one, which differs in what it reads.
    Service another(Service service, String name, Path folder, Map<String, String> environment) {
        return beside(service.named(name), Ports.free(), folder, environment);
    }

    private Service beside(
            Service service, int grpcPort, Path folder, Map<String, String> environment) {
        int http = Ports.free();
        var address = URI.create("http://127.0.0.1:" + http);
        var launch = sidecar(service.role(), service.address(), grpcPort, http, folder);
        return service.with(unit(service.name(), launch.with(environment), address), address);
    }

    /// A sidecar for a program that is not of this stack and listens at `app`.
    Unit sidecarOf(String role, String name, URI app, int grpcPort, Path folder) {
        int http = Ports.free();
        var launch = sidecar(role, app, grpcPort, http, folder);
        return unit(name, launch, URI.create("http://127.0.0.1:" + http));
    }

    private Unit unit(String name, Launch launch, URI address) {
        return new Unit(
                name + "-daprd",
                launch,
                () -> Http.status(address.resolve("/v1.0/healthz")) == NO_CONTENT,
                plan.folder());
    }

    private static BooleanSupplier health(URI address) {
        return () -> Http.status(address.resolve("/actuator/health")) == OK;
    }

    /// All roles at once, in a process that ends when everything in it is put together: before it
    /// listens, relays or applies anything. The database has its tables then.
    Launch rehearsal() {
        var roles = String.join(",", plan.replicas().keySet());
        return program(roles, Ports.free(), Ports.free())
                .withOption("-Dspring.context.exit=onRefresh");
    }

    private Launch program(String roles, int port, int grpcPort) {
        var arguments =
                Stream.of(
                                Stream.of(
                                        "-Xmx256m",
                                        "-XX:TieredStopAtLevel=1",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "--sun-misc-unsafe-memory-access=allow"),
                                plan.javaOptions().stream(),
                                installed.arguments(),
                                Stream.of(
                                        "--server.port=" + port,
                                        "--taskmanager.roles=" + roles,
                                        "--taskmanager.transport=dapr",
                                        "--taskmanager.dapr.grpc-port=" + grpcPort,
                                        "--spring.datasource.url=" + postgres.url(),
                                        "--spring.datasource.username=" + postgres.user()),
                                plan.settings().entrySet().stream()
                                        .map(each -> "--" + each.getKey() + "=" + each.getValue()))
                        .flatMap(each -> each);
        var secrets = new TreeMap<>(tokens.ofProgram());
        secrets.put("SPRING_DATASOURCE_PASSWORD", postgres.password());
        return Launch.java(arguments.toList()).with(secrets);
    }

    private Launch sidecar(String role, URI app, int grpcPort, int httpPort, Path folder) {
        var command = new ArrayList<>(List.of(daprd.toString()));
        var options = new TreeMap<String, String>();
        options.put("app-id", role);
        options.put("app-port", Integer.toString(app.getPort()));
        options.put("dapr-http-port", Integer.toString(httpPort));
        options.put("dapr-grpc-port", Integer.toString(grpcPort));
        options.put("dapr-internal-grpc-port", Integer.toString(Ports.free()));
        options.put("dapr-listen-addresses", "127.0.0.1");
        options.put("dapr-internal-grpc-listen-address", "127.0.0.1");
        options.put("metrics-port", Integer.toString(Ports.free()));
        options.put("metrics-listen-address", "127.0.0.1");
        options.put("resources-path", folder.resolve("resources").toString());
        options.put("config", folder.resolve("configuration.yaml").toString());
        options.put("max-body-size", "4Mi");
        options.put("dapr-graceful-shutdown-seconds", "5");
        options.forEach((name, value) -> command.addAll(List.of("--" + name, value)));
        return Launch.of(command).with(tokens.ofSidecar()).with(broker.sidecar(role));
    }
}
