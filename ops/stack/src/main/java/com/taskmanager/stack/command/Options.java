package com.taskmanager.stack.command;

import com.taskmanager.stack.Plan;
import com.taskmanager.stack.process.CannotRun;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What was typed after the command.
record Options(
        Path folder,
        SequencedMap<String, Integer> roles,
        SequencedMap<String, String> settings,
        boolean secured,
        boolean fresh,
        boolean wipe) {
    private static final int REPLICAS_MAX = 9;

    static Options of(List<String> words) {
        var left = new ArrayList<>(words);
        var options =
                new Options(
                        Path.of(value("--folder=", left, "data/stack"))
                                .toAbsolutePath()
                                .normalize(),
                        roles(value("--roles=", left, String.join(",", Plan.ROLES))),
                        settings(left),
                        left.remove("--secured"),
                        left.remove("--fresh"),
                        left.remove("--wipe"));
        if (!left.isEmpty()) {
            throw new CannotRun(
                    "what is %s? --help says what there is".formatted(String.join(" ", left)));
        }
        return options;
    }

    Plan plan() {
        return new Plan(folder, roles, settings, secured);
    }

    private static String value(String name, List<String> words, String otherwise) {
        var given = words.stream().filter(word -> word.startsWith(name)).toList();
        words.removeAll(given);
        return given.isEmpty() ? otherwise : given.getLast().substring(name.length());
    }

    private static SequencedMap<String, String> settings(List<String> words) {
        var settings = new LinkedHashMap<String, String>();
        for (var word : words.stream().filter(it -> it.startsWith("--set=")).toList()) {
            var parts = word.split("=", 3);
            if (parts.length < 3) {
                throw new CannotRun(word + " is not --set=NAME=VALUE");
            }
            settings.put(parts[1], parts[2]);
            words.remove(word);
        }
        return settings;
    }

    /// `backend-service,recurring-task-service=2`
    private static SequencedMap<String, Integer> roles(String list) {
        var roles = new LinkedHashMap<String, Integer>();
        Arrays.stream(list.split(",", -1))
                .map(role -> role.split("=", 2))
                .forEach(role -> roles.put(role[0], role.length == 1 ? 1 : count(role[1])));
        return roles;
    }

    private static int count(String word) {
        if (!word.matches("[1-" + REPLICAS_MAX + "]")) {
            throw new CannotRun(word + " is no number of replicas: 1 to " + REPLICAS_MAX);
        }
        return Integer.parseInt(word);
    }
}
