package com.taskmanager.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How a process is started. Secrets belong into the environment: everybody can read a command.
///
/// @param signs files by which it says that it is ready, and which an earlier life of it that was
///   killed has left
public record Launch(List<String> command, Map<String, String> environment, List<Path> signs) {

    public static Launch of(List<String> command) {
        return new Launch(command, Map.of(), List.of());
    }

    /// A Java program on the JDK that runs this one.
    public static Launch java(List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java));
        command.addAll(arguments);
        return of(List.copyOf(command));
    }

    public Launch with(Map<String, String> more) {
        var all = new TreeMap<>(environment);
        all.putAll(more);
        return new Launch(command, Map.copyOf(all), signs);
    }

    public Launch saysReadyBy(Path sign) {
        return new Launch(command, environment, List.of(sign));
    }

    /// Everything it prints goes to the end of the file.
    public Process start(Path log) {
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            for (var sign : signs) {
                Files.deleteIfExists(sign);
            }
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without the environment: this may be logged.
    @Override
    public String toString() {
        return String.join(" ", command);
    }
}
