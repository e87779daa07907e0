package com.taskmanager.dapr.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The published contract as files: the JSON Schemas (draft 2020-12) that events name in
/// `dataschema`, those they refer to, and the AsyncAPI document.
public final class Schemas {
    private static final List<String> SHARED =
            List.of(
                    "change-data",
                    "envelope",
                    "event-data",
                    "recurrence",
                    "task",
                    "task-data",
                    "task-fields");

    private Schemas() {}

    /// All paths, such as `/schemas/task.created/v1.json`. They refer to each other by relative
    /// references, so they must be served at these paths.
    public static List<String> paths() {
        var shared = SHARED.stream().map(SchemaPath::ofMajor1);
        var types = Stream.of(EventType.values()).map(EventType::schema);
        return Stream.concat(shared, types).map(SchemaPath::value).sorted().toList();
    }

    /// The JSON at a path of [#paths]; empty for any other.
    public static Optional<byte[]> read(String path) {
        return paths().contains(path) ? Optional.of(resource(path)) : Optional.empty();
    }

    /// The AsyncAPI 3 document, YAML, of all topics and messages.
    public static byte[] asyncApi() {
        return resource("/asyncapi.yaml");
    }

    static byte[] resource(String path) {
        try (InputStream in = Schemas.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
