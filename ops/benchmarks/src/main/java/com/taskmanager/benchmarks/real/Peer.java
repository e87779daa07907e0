package com.taskmanager.benchmarks.real;

import com.taskmanager.stack.Plan;
import com.taskmanager.stack.manifest.Manifests;
import com.taskmanager.stack.process.Launch;
import com.taskmanager.stack.process.Ports;
import com.taskmanager.stack.process.Unit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Somebody who is measured beside ours: the process that writes and publishes, its sidecar, and a
/// consumer that remembers ids in memory.
record Peer(
        Backbone backbone,
        Wishes wishes,
        String name,
        PeerProgram.Kind kind,
        Receiver receiver,
        Unit sidecar,
        int grpcPort)
        implements AutoCloseable {
    private static final Path CLASS_PATH =
            Path.of("ops", "benchmarks", "target", "benchmarks.classpath");

    static Peer start(Backbone backbone, Wishes wishes, String name, PeerProgram.Kind kind) {
        var receiver = Receiver.start(backbone, name, ReceiverProgram.Kind.MEMORY, Peer::ofPeers);
        receiver.sidecar().start();
        int grpc = Ports.free();
        // a sidecar wants a program that listens, and this one has no other
        var sidecar =
                backbone.stack()
                        .sidecar(
                                Plan.BACKEND,
                                name + "-publishing",
                                receiver.address(),
                                grpc,
                                files -> files);
        sidecar.start();
        return new Peer(backbone, wishes, name, kind, receiver, sidecar, grpc);
    }

    /// The process that writes these numbers and ends by itself, not started yet.
    Unit writing(long from, long to) {
        var arguments =
                List.of(
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                "ops/benchmarks/target/classes",
                                "ops/stack/target/classes",
                                read(CLASS_PATH)),
                        PeerProgram.class.getName(),
                        kind.name(),
                        name,
                        Integer.toString(grpcPort),
                        Long.toString(from),
                        Long.toString(to),
                        Integer.toString(wishes.number("writers")),
                        Integer.toString(wishes.number("users")),
                        Integer.toString(wishes.number("payload")));
        var environment =
                Map.of(
                        ReceiverProgram.DATABASE,
                        backbone.database().url(),
                        "DAPR_API_TOKEN",
                        backbone.stack().tokenToSidecar());
        return new Unit(
                name + "-writing-" + from,
                Launch.java(arguments).with(environment),
                () -> true,
                backbone.folder());
    }

    long written() {
        return PeerChange.count(backbone.database(), name);
    }

    Effect effect() {
        return new Effect(backbone.database(), name);
    }

    @Override
    public void close() {
        sidecar.stop();
        receiver.stop();
    }

    /// They have a topic of the program's that is not used meanwhile.
    private static Manifests ofPeers(Manifests files) {
        files.ofKind("Subscription").forEach(it -> it.map("spec").put("topic", OneByOne.TOPIC));
        return files.with("allowedTopics", OneByOne.TOPIC)
                .with("subscriptionScopes", Plan.RECURRING + "=" + OneByOne.TOPIC);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
