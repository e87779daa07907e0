package com.taskmanager.dapr.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Example events as files, laid out for people; the bytes on the wire have no spaces.
final class Golden {
    private static final Path ROOT = Path.of("src/test/resources");

    private Golden() {}

    static byte[] onTheWire(Path file) {
        return Json.bytes(Json.parse(read(file)));
    }

    static Path file(String name) {
        return ROOT.resolve("golden").resolve(name + ".json");
    }

    static List<Path> files() {
        return filesUnder(ROOT.resolve("golden"));
    }

    static List<Path> released(String kind) {
        return filesUnder(ROOT.resolve("released").resolve(kind));
    }

    static List<Path> filesUnder(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
