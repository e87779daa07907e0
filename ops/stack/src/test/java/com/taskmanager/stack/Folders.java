package com.taskmanager.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Where tests keep their stacks: below `target/`, so that the logs are there when one has failed.
final class Folders {
    private Folders() {}

    /// Empty; what the last run left there is gone.
    static Path fresh(String name) {
        var folder = Checkout.here().root().resolve("ops/stack/target/stacks").resolve(name);
        try {
            if (Files.exists(folder)) {
                delete(folder);
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
