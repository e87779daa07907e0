package com.taskmanager.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What is to run.
///
/// @param folder where everything is kept: data, logs, settings
/// @param replicas how many processes of each role, by its name
/// @param settings what every process of the program is told besides where things are
/// @param secured whether the broker wants passwords and grants each role its topics only
/// @param javaOptions for the program and the broker, which otherwise run as what starts quickly
public record Plan(
        Path folder,
        SequencedMap<String, Integer> replicas,
        Map<String, String> settings,
        boolean secured,
        List<String> javaOptions) {
    public static final String BACKEND = "backend-service";
    public static final String RELAY = "relay";
    public static final String RECURRING = "recurring-task-service";
    public static final String DEAD_LETTERS = "dead-letter-handler";

    /// The names of the roles that there are.
    public static final List<String> ROLES = List.of(BACKEND, RELAY, RECURRING, DEAD_LETTERS);

    public Plan {
        folder = folder.toAbsolutePath().normalize();
        for (var role : replicas.keySet()) {
            if (!ROLES.contains(role)) {
                throw new IllegalArgumentException(
                        "there is no role %s, only %s".formatted(role, String.join(", ", ROLES)));
            }
        }
    }

    public Plan(
            Path folder,
            SequencedMap<String, Integer> replicas,
            Map<String, String> settings,
            boolean secured) {
        this(folder, replicas, settings, secured, List.of());
    }

    /// One process of each of these roles.
    public static Plan in(Path folder, String... roles) {
        var replicas = new LinkedHashMap<String, Integer>();
        Arrays.stream(roles).forEach(role -> replicas.put(role, 1));
        return new Plan(folder, replicas, Map.of(), false);
    }

    public Plan withReplicas(String role, int count) {
        var more = new LinkedHashMap<>(replicas);
        more.put(role, count);
        return new Plan(folder, more, settings, secured, javaOptions);
    }

    /// In the words of `docs/configuration.md`.
    public Plan withSetting(String name, String value) {
        var more = new LinkedHashMap<>(settings);
        more.put(name, value);
        return new Plan(folder, replicas, more, secured, javaOptions);
    }

    public Plan secured(boolean wanted) {
        return new Plan(folder, replicas, settings, wanted, javaOptions);
    }

    /// For a stack that works hard and long.
    public Plan withJavaOptions(String... options) {
        return new Plan(folder, replicas, settings, secured, List.of(options));
    }
}
