package com.taskmanager.stack;

import com.taskmanager.stack.manifest.Manifest;
import com.taskmanager.stack.manifest.Manifests;
import com.taskmanager.stack.manifest.Node;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// TLS, passwords and permissions at the broker: who is a `KafkaUser` under `deploy/` and may do
/// what stands there, and an administrator, who makes topics.
///
/// @param passwords by user
record Fence(Certificate certificate, Map<String, String> passwords, List<Manifest> users) {
    private static final String ADMIN = "admin";
    private static final String MECHANISM = "SCRAM-SHA-512";
    private static final String SCRAM =
            "org.apache.kafka.common.security.scram.ScramLoginModule required";
    private static final String PLAIN =
            "org.apache.kafka.common.security.plain.PlainLoginModule required";

    /// The same certificate and the same passwords on every start in this folder.
    static Fence in(Path folder, Manifests manifests) {
        var users = manifests.ofKind("KafkaUser");
        var names = Stream.concat(Stream.of(ADMIN), users.stream().map(Manifest::name)).toList();
        var passwords = Passwords.in(folder.resolve("users.properties"), names);
        return new Fence(Certificate.in(folder), passwords, users);
    }

    /// What the server is told about its listeners. The controller is on a listener of its own that
    /// knows nobody but the administrator: the users' passwords are only readable once it runs.
    Map<String, String> server() {
        var admin = passwords.getOrDefault(ADMIN, "");
        var settings = new TreeMap<String, String>();
        settings.put(
                "listener.security.protocol.map", "SASL_SSL:SASL_SSL,CONTROLLER:SASL_PLAINTEXT");
        settings.put("inter.broker.listener.name", "SASL_SSL");
        settings.put("sasl.enabled.mechanisms", MECHANISM);
        settings.put("sasl.mechanism.inter.broker.protocol", MECHANISM);
        settings.put("sasl.mechanism.controller.protocol", "PLAIN");
        settings.put(
                "listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config",
                login(SCRAM, ADMIN, admin));
        settings.put("listener.name.controller.sasl.enabled.mechanisms", "PLAIN");
        settings.put(
                "listener.name.controller.plain.sasl.jaas.config",
                "%s username=\"%s\" password=\"%s\" user_%s=\"%s\";"
                        .formatted(PLAIN, ADMIN, admin, ADMIN, admin));
        settings.put(
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:" + ADMIN);
        settings.putAll(certificate.server());
        return settings;
    }

    /// What the broker is to have besides itself.
    Map<String, String> setup() {
        var setup = new TreeMap<String, String>();
        client(ADMIN).forEach((name, value) -> setup.put("admin." + name, value));
        passwords.forEach((user, password) -> setup.put("user." + user, password));
        var number = new AtomicInteger();
        users.stream()
                .flatMap(Fence::permissions)
                .forEach(line -> setup.put("permission." + number.incrementAndGet(), line));
        return setup;
    }

    /// How one of the users reaches the broker with Kafka's own client.
    Map<String, String> client(String user) {
        var settings = new TreeMap<>(certificate.client());
        settings.put("security.protocol", "SASL_SSL");
        settings.put("sasl.mechanism", MECHANISM);
        settings.put("sasl.jaas.config", login(SCRAM, user, passwords.getOrDefault(user, "")));
        return settings;
    }

    Map<String, String> administrator() {
        return client(ADMIN);
    }

    /// What a sidecar finds in its environment, by the names that the components ask for.
    Map<String, String> sidecar(String role) {
        return Map.of(
                "KAFKA_USERNAME", role,
                "KAFKA_PASSWORD", passwords.getOrDefault(role, ""),
                "KAFKA_CA", certificate.authority());
    }

    private static Stream<String> permissions(Manifest user) {
        var authorization = Node.of(user.map("spec")).at("authorization");
        return authorization.at("acls").items().flatMap(entry -> lines(user.name(), entry));
    }

    private static Stream<String> lines(String user, Node entry) {
        var resource = entry.at("resource");
        return entry.at("operations")
                .items()
                .map(
                        operation ->
                                Stream.of(operation, resource.at("type"), resource.at("name"))
                                        .map(Node::text)
                                        .collect(Collectors.joining(" ", user + " ", "")));
    }

    private static String login(String module, String user, String password) {
        return "%s username=\"%s\" password=\"%s\";".formatted(module, user, password);
    }

    /// Without the passwords: this may be logged.
    @Override
    public String toString() {
        return "fence for " + passwords.keySet();
    }
}
