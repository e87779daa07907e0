package com.taskmanager.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// What a process leaves on disk: its log, and who it is while it runs.
record Trace(Path log, Marker marker) {
    private static final int LAST_LINES = 25;

    static Trace in(Path folder, String name) {
        try {
            return new Trace(
                    Files.createDirectories(folder.resolve("logs")).resolve(name + ".log"),
                    new Marker(
                            Files.createDirectories(folder.resolve("run")).resolve(name + ".pid")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// For what its threads were at when somebody asked.
    Path threads() {
        return log.resolveSibling(log.getFileName() + ".threads");
    }

    String lastWords() {
        try {
            // a log may hold any bytes
            var lines = Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
                    .map(line -> "    " + line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "    (" + e + ")";
        }
    }
}
