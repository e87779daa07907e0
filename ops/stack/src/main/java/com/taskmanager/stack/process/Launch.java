package com.taskmanager.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

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

    /// With another option of the Java machine.
    public Launch withOption(String option) {
        var longer = new ArrayList<>(command);
        longer.add(1, option);
        return new Launch(List.copyOf(longer), environment, signs);
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

    /// Starts it, waits until it has ended by itself, and answers its status. Like every process it
    /// has a log and a mark in the folder, by which whoever comes later can end it.
    ///
    /// @throws CannotRun when it has not ended by then; nothing of it is left
    public int run(String name, Path folder, Duration limit) {
        var trace = Trace.in(folder, name);
        var process = start(trace.log());
        trace.marker().set(process.toHandle());
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            throw new CannotRun(
                    "%s has not ended after %d s, see %s"
                            .formatted(name, limit.toSeconds(), trace.log()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CannotRun("interrupted");
        } finally {
            Leftovers.end(process.toHandle());
            trace.marker().remove();
        }
    }

    boolean isJava() {
        return String.valueOf(Path.of(command.getFirst()).getFileName()).startsWith("java");
    }

    /// Without the environment: this may be logged.
    @Override
    public String toString() {
        return String.join(" ", command);
    }
}
