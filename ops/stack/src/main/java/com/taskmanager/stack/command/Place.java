package com.taskmanager.stack.command;

import com.taskmanager.stack.process.CannotRun;
import com.taskmanager.stack.process.Marker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// The folder that the commands and the process behind them know each other by.
///
/// @param overview what there is, as a person wants to read it; there when all is healthy
/// @param log what the process behind says
record Place(Path folder, Path overview, Path log, Marker marker) {
    private static final Pattern KEPT = Pattern.compile("run|logs|postgres|kafka|dapr(-.+)?");

    static Place of(Path folder) {
        try {
            var run = Files.createDirectories(folder.resolve("run"));
            var logs = Files.createDirectories(folder.resolve("logs"));
            return new Place(
                    folder,
                    run.resolve("overview"),
                    logs.resolve("stack.log"),
                    new Marker(run.resolve("stack.pid")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<ProcessHandle> process() {
        return marker.process();
    }

    void iAmHere() {
        marker.set(ProcessHandle.current());
    }

    void nobodyIsHere() {
        try {
            Files.deleteIfExists(overview);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        marker.remove();
    }

    /// Everything that was kept. Errors: [CannotRun], with nothing touched, where something lies
    /// that no stack keeps: somebody may have named another folder than was meant.
    void wipe() {
        refuseOthers();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseOthers() {
        try (var files = Files.list(folder)) {
            var others =
                    files.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> !KEPT.matcher(name).matches())
                            .sorted()
                            .toList();
            if (!others.isEmpty()) {
                throw new CannotRun(
                        "%s is not wiped: %s is not the stack's"
                                .formatted(folder, String.join(", ", others)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
