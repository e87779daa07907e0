package com.taskmanager.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// Made once for each user, and kept for the next start.
final class Passwords {
    private Passwords() {}

    static Map<String, String> in(Path file, List<String> users) {
        try {
            var kept = read(file);
            users.forEach(user -> kept.putIfAbsent(user, Tokens.word()));
            Settings.write(file, Map.copyOf(stringsOf(kept)));
            return stringsOf(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    private static Map<String, String> stringsOf(Properties properties) {
        var strings = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(it -> strings.put(it, properties.getProperty(it)));
        return strings;
    }
}
