package com.taskmanager.benchmarks.real;

import com.taskmanager.benchmarks.Latencies;
import com.taskmanager.stack.Plan;
import com.taskmanager.stack.manifest.Manifest;
import com.taskmanager.stack.manifest.Manifests;
import com.taskmanager.stack.process.Http;
import com.taskmanager.stack.process.Launch;
import com.taskmanager.stack.process.Ports;
import com.taskmanager.stack.process.Unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A consumer of the benchmarks in a process of its own, see [ReceiverProgram], and its sidecar, a
/// consumer group of its own.
record Receiver(String name, Unit program, Unit sidecar, URI address) {

    /// Started; its sidecar is not.
    static Receiver start(Backbone backbone, String name, ReceiverProgram.Kind kind) {
        return start(backbone, name, kind, UnaryOperator.identity());
    }

    static Receiver start(
            Backbone backbone,
            String name,
            ReceiverProgram.Kind kind,
            UnaryOperator<Manifests> change) {
        int port = Ports.free();
        var address = URI.create("http://127.0.0.1:" + port);
        var launch =
                launch(port, kind, name)
                        .with(Map.of(ReceiverProgram.DATABASE, backbone.database().url()));
        var program = new Unit(name, launch, () -> Http.status(address) > 0, backbone.folder());
        program.start();
        return new Receiver(name, program, program, address).with(backbone, name, change);
    }

    /// Another sidecar of the same group, not started yet, that reads something else.
    Receiver with(Backbone backbone, String sidecarName, UnaryOperator<Manifests> change) {
        return new Receiver(name, program, sidecar(backbone, sidecarName, change), address);
    }

    private Unit sidecar(Backbone backbone, String called, UnaryOperator<Manifests> change) {
        return backbone.stack()
                .sidecar(
                        Plan.RECURRING,
                        called,
                        address,
                        Ports.free(),
                        files -> change.apply(inGroup(files, name)));
    }

    /// What has been applied since the last time it was asked.
    void tell(Latencies... latencies) {
        try (var stream = address.resolve("/arrivals").toURL().openStream()) {
            new String(stream.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> line.split(" ", -1))
                    .forEach(
                            words -> {
                                for (var each : latencies) {
                                    each.handled(
                                            Integer.parseInt(words[0]),
                                            Long.parseLong(words[1]),
                                            Long.parseLong(words[2]));
                                }
                            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        sidecar.stop();
        program.stop();
    }

    private static Launch launch(int port, ReceiverProgram.Kind kind, String name) {
        return Launch.java(
                List.of(
                        "-Xmx256m",
                        "-Dsun.net.httpserver.nodelay=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReceiverProgram.class.getName(),
                        Integer.toString(port),
                        kind.name(),
                        name));
    }

    @SuppressWarnings("unchecked")
    private static Manifests inGroup(Manifests files, String group) {
        for (Manifest component : files.ofKind("Component")) {
            if (component.map("spec").get("metadata") instanceof List<?> values) {
                ((List<Map<String, Object>>) values)
                        .add(Map.of("name", "consumerGroup", "value", group));
            }
        }
        return files;
    }
}
