package com.taskmanager.architecture.repository;

import static java.util.stream.Collectors.toSet;

import com.taskmanager.architecture.Checkout;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `docs/configuration.md` has one table row for each of our settings, and none for another.
final class SettingsAreDocumented implements Check {
    static final String FILE = "docs/configuration.md";
    private static final Pattern ROW = Pattern.compile("(?m)^\\|\\s*`(taskmanager\\.[^`=\\s]+)`");

    @Override
    public List<String> offences(Checkout checkout) {
        if (!checkout.has(FILE)) {
            return List.of(FILE + " is missing");
        }
        var read = SettingsInCode.of(checkout);
        var documented = documented(checkout.read(FILE));
        return Stream.concat(
                        read.stream()
                                .filter(key -> !documented.contains(key))
                                .map(key -> key + " is not in " + FILE),
                        documented.stream()
                                .filter(key -> !read.contains(key))
                                .map(key -> key + " is in " + FILE + " but nothing reads it"))
                .toList();
    }

    private static Set<String> documented(String text) {
        return ROW.matcher(text).results().map(row -> row.group(1)).collect(toSet());
    }
}
