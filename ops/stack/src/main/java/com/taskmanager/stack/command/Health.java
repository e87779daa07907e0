package com.taskmanager.stack.command;

import com.taskmanager.stack.process.Marker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// Which processes live, by what they have left in the folder.
final class Health {
    private Health() {}

    static String in(Path folder) {
        try (var files = Files.list(folder.resolve("run"))) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .sorted()
                    .map(Health::line)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Path file) {
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.pid$", "");
        var state =
                new Marker(file)
                        .process()
                        .map(process -> "runs, process " + process.pid())
                        .orElse("has ended");
        return "  %-32s%s%n".formatted(name, state);
    }
}
