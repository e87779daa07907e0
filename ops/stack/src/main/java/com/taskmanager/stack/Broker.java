package com.taskmanager.stack;

import com.taskmanager.stack.manifest.Manifest;
import com.taskmanager.stack.manifest.Manifests;
import com.taskmanager.stack.process.Launch;
import com.taskmanager.stack.process.Ports;
import com.taskmanager.stack.process.Unit;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One Kafka broker, controller and all, with the topics that `deploy/base/kafka` names.
public final class Broker {
    private final Unit process;
    private final int port;
    private final @Nullable Fence fence;

    private Broker(Unit process, int port, @Nullable Fence fence) {
        this.process = process;
        this.port = port;
        this.fence = fence;
    }

    /// Without a fence everybody on this machine may do everything.
    static Broker in(Plan plan, Checkout checkout, Manifests topics, @Nullable Fence fence) {
        var place = plan.folder().resolve("kafka");
        int port = Ports.free();
        Settings.write(place.resolve("server.properties"), server(place, port, fence));
        Settings.write(place.resolve("setup.properties"), setup(port, topics, fence));
        var arguments = new ArrayList<>(List.of("-Xmx384m", "-XX:TieredStopAtLevel=1"));
        arguments.addAll(plan.javaOptions());
        arguments.addAll(List.of("-cp", checkout.brokerClassPath()));
        arguments.addAll(List.of("com.taskmanager.broker.Main", place.toString()));
        var ready = place.resolve("ready");
        var launch = Launch.java(arguments).saysReadyBy(ready);
        var process = new Unit("kafka", launch, () -> Files.exists(ready), plan.folder());
        return new Broker(process, port, fence);
    }

    /// Its process, to be started and ended.
    public Unit process() {
        return process;
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    /// How its administrator reaches it with Kafka's own client.
    public Map<String, String> administrator() {
        var settings = new TreeMap<>(fence == null ? Map.of() : fence.administrator());
        settings.put("bootstrap.servers", address());
        return settings;
    }

    /// What the sidecar of a role finds in its environment.
    Map<String, String> sidecar(String role) {
        return fence == null ? Map.of() : fence.sidecar(role);
    }

    private static Map<String, String> server(Path place, int port, @Nullable Fence fence) {
        var listener = fence == null ? "PLAINTEXT" : "SASL_SSL";
        int controller = Ports.free();
        var settings = new TreeMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controller);
        settings.put(
                "listeners",
                "%s://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(listener, port, controller));
        settings.put("advertised.listeners", "%s://127.0.0.1:%d".formatted(listener, port));
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
        settings.putAll(fence == null ? Map.of() : fence.server());
        return settings;
    }

    private static Map<String, String> setup(int port, Manifests topics, @Nullable Fence fence) {
        var setup = new TreeMap<>(fence == null ? Map.of() : fence.setup());
        setup.put("admin.bootstrap.servers", "127.0.0.1:" + port);
        topics.ofKind("KafkaTopic").forEach(topic -> setup.putAll(topic(topic)));
        return setup;
    }

    /// All but what means other brokers.
    private static Map<String, String> topic(Manifest topic) {
        var name = "topic." + topic.name();
        var spec = topic.map("spec");
        var lines = new TreeMap<String, String>();
        lines.put(name + ".partitions", String.valueOf(spec.get("partitions")));
        if (spec.get("config") instanceof Map<?, ?> given) {
            given.forEach((key, value) -> lines.put(name + ".config." + key, "" + value));
        }
        lines.remove(name + ".config.min.insync.replicas");
        return lines;
    }
}
