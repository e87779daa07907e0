package com.taskmanager.bootstrap.adapter.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// What the server says about itself: starts, stops, recovery. Never statements or their data.
record ServerLog(Path path) {
    private static final long BYTES_MAX = 1_000_000;
    private static final int LINES_SHOWN = 10;

    /// Keeps one predecessor.
    void rotate() throws IOException {
        if (Files.exists(path) && Files.size(path) > BYTES_MAX) {
            var before = path.resolveSibling(path.getFileName() + ".1");
            Files.move(path, before, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    String tail() throws IOException {
        if (Files.notExists(path)) {
            return "";
        }
        var lines = Files.readAllLines(path);
        return String.join(
                "\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }
}
