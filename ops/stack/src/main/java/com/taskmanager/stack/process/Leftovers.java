package com.taskmanager.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a launcher that was killed has left running.
public final class Leftovers {
    private Leftovers() {}

    /// Ends exactly the processes that were started in this folder, but not the one that asks, and
    /// tells their names.
    public static List<String> end(Path folder) {
        var run = folder.resolve("run");
        if (!Files.isDirectory(run)) {
            return List.of();
        }
        try (var files = Files.list(run)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .filter(file -> isEnded(new Marker(file)))
                    .map(file -> String.valueOf(file.getFileName()).replaceFirst("\\.pid$", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With all that it has started.
    static void end(ProcessHandle process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    private static boolean isEnded(Marker marker) {
        var process = marker.process();
        if (process.filter(ProcessHandle.current()::equals).isPresent()) {
            return false;
        }
        process.ifPresent(Leftovers::end);
        marker.remove();
        return process.isPresent();
    }
}
