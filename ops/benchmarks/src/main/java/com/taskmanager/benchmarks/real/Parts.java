package com.taskmanager.benchmarks.real;

import com.taskmanager.stack.process.Unit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The parts whose processor time is told, by the names that tables have for them.
final class Parts {
    static final String WRITER = "writer";
    static final String RELAY = "relay";
    static final String PUBLISHING = "sidecar that publishes";
    static final String KAFKA = "Kafka";
    static final String POSTGRES = "PostgreSQL";
    static final String CONSUMER = "consumer";
    static final String DELIVERING = "sidecar that delivers";

    static final List<String> ALL =
            List.of(WRITER, RELAY, PUBLISHING, KAFKA, DELIVERING, CONSUMER, POSTGRES);

    private final LinkedHashMap<String, Long> processes = new LinkedHashMap<>();

    private Parts() {}

    /// Those that take part in everything.
    static Parts of(Backbone backbone) {
        return new Parts()
                .and(KAFKA, backbone.stack().broker().process().pid())
                .and(POSTGRES, postmaster(backbone.folder().resolve("postgres")).orElseThrow());
    }

    Parts and(String name, Unit unit) {
        return and(name, unit.pid());
    }

    Parts and(String name, long pid) {
        processes.put(name, pid);
        return this;
    }

    Course.Start begin() {
        return Course.Start.now(Processors.of(processes));
    }

    /// The server's number while it runs.
    static Optional<Long> postmaster(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var files = Files.find(folder, 2, (file, _) -> file.endsWith("postmaster.pid"))) {
            return files.findFirst().map(Parts::firstLine).map(Long::valueOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstLine(Path file) {
        try {
            return Files.readAllLines(file).getFirst().strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
