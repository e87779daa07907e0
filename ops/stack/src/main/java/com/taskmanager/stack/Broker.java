package com.taskmanager.stack;

import com.taskmanager.stack.manifest.Manifests;
import com.taskmanager.stack.process.Launch;
import com.taskmanager.stack.process.Ports;
import com.taskmanager.stack.process.Unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One Kafka broker, controller and all, with the topics that `deploy/base/kafka` names.
public final class Broker {
    private final Unit process;
    private final int port;

    private Broker(Unit process, int port) {
        this.process = process;
        this.port = port;
    }

    static Broker in(Path folder, Checkout checkout, Manifests topics) {
        int port = Ports.free();
        var place = folder.resolve("kafka");
        write(place.resolve("server.properties"), server(place, port, Ports.free()));
        write(place.resolve("setup.properties"), setup(port, topics));
        var launch =
                Launch.java(
                        List.of(
                                "-Xmx384m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                checkout.brokerClassPath(),
                                "com.taskmanager.broker.Main",
                                place.toString()));
        var ready = place.resolve("ready");
        return new Broker(new Unit("kafka", launch, () -> Files.exists(ready), folder), port);
    }

    /// Its process, to be started and ended.
    public Unit process() {
        return process;
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    private static Map<String, String> server(Path place, int port, int controllerPort) {
        var settings = new TreeMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(port, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("log.dirs", place.resolve("data").toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        return settings;
    }

    private static Map<String, String> setup(int port, Manifests topics) {
        var setup = new TreeMap<String, String>();
        setup.put("admin.bootstrap.servers", "127.0.0.1:" + port);
        for (var topic : topics.ofKind("KafkaTopic")) {
            var spec = topic.map("spec");
            setup.put(
                    "topic." + topic.name() + ".partitions",
                    String.valueOf(spec.get("partitions")));
            settings(spec)
                    .forEach(
                            (name, value) ->
                                    setup.put("topic." + topic.name() + ".config." + name, value));
        }
        return setup;
    }

    /// All but those that mean other brokers.
    private static Map<String, String> settings(Map<String, Object> spec) {
        var settings = new TreeMap<String, String>();
        if (spec.get("config") instanceof Map<?, ?> given) {
            given.forEach(
                    (name, value) -> settings.put(String.valueOf(name), String.valueOf(value)));
        }
        settings.remove("min.insync.replicas");
        return settings;
    }

    private static void write(Path file, Map<String, String> properties) {
        var text = new StringBuilder();
        properties.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
