package com.taskmanager.broker;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/// What a broker is to have besides itself, in a file of properties:
///
/// ```
/// admin.bootstrap.servers=127.0.0.1:9092
/// topic.task-events.partitions=3
/// topic.task-events.config.retention.ms=1209600000
/// user.relay=secret
/// permission.1=relay WRITE TOPIC task-events
/// ```
record Setup(Properties properties) {
    private static final String ADMIN = "admin.";
    private static final String USER = "user.";
    private static final String PERMISSION = "permission.";

    static Setup read(Path file) {
        return new Setup(Main.properties(file));
    }

    /// How to reach the broker as somebody who may do everything.
    Properties admin() {
        var admin = new Properties();
        namesWith(ADMIN)
                .forEach(
                        name ->
                                admin.setProperty(
                                        name.substring(ADMIN.length()),
                                        properties.getProperty(name)));
        return admin;
    }

    List<NewTopic> topics() {
        return namesWith("topic.").stream()
                .filter(name -> name.endsWith(".partitions"))
                .map(name -> name.substring(0, name.length() - "partitions".length()))
                .map(this::topic)
                .toList();
    }

    private NewTopic topic(String prefix) {
        var configuration = new HashMap<String, String>();
        var settings = prefix + "config.";
        namesWith(settings)
                .forEach(
                        name ->
                                configuration.put(
                                        name.substring(settings.length()),
                                        properties.getProperty(name)));
        var partitions = Integer.parseInt(properties.getProperty(prefix + "partitions"));
        var name = prefix.substring("topic.".length(), prefix.length() - 1);
        return new NewTopic(name, partitions, (short) 1).configs(configuration);
    }

    /// As the formatting of a folder wants them.
    List<String> credentials() {
        return namesWith(USER).stream()
                .map(
                        name ->
                                "SCRAM-SHA-512=[name=%s,password=%s]"
                                        .formatted(
                                                name.substring(USER.length()),
                                                properties.getProperty(name)))
                .toList();
    }

    List<AclBinding> permissions() {
        return namesWith(PERMISSION).stream()
                .map(name -> properties.getProperty(name).split(" ", -1))
                .map(Setup::permission)
                .toList();
    }

    /// `who operation kind name`
    private static AclBinding permission(String[] words) {
        if (words.length != 4) {
            throw new IllegalArgumentException("no permission: " + Arrays.toString(words));
        }
        var kind = ResourceType.valueOf(words[2].toUpperCase(Locale.ROOT));
        return new AclBinding(
                new ResourcePattern(kind, words[3], PatternType.LITERAL),
                new AccessControlEntry(
                        "User:" + words[0],
                        "*",
                        AclOperation.valueOf(words[1].toUpperCase(Locale.ROOT)),
                        AclPermissionType.ALLOW));
    }

    private List<String> namesWith(String prefix) {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .toList();
    }
}
