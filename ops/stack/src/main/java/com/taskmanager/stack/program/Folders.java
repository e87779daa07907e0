package com.taskmanager.stack.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/// What lies beside each other: builds, and what was begun and not finished.
final class Folders {
    private static final Duration KEPT = Duration.ofDays(1);

    private Folders() {}

    /// Whatever is as old as that: a stack of another build may still run out of what is newer.
    static void removeUnused(Path all) {
        var limit = Instant.now().minus(KEPT);
        try (var folders = Files.list(all)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(limit)) {
                    remove(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Not there, though something of that name may have been.
    static Path fresh(Path all, String name) {
        var folder = all.resolve(name);
        if (Files.exists(folder)) {
            remove(folder);
        }
        return folder;
    }

    /// It is in use: for [#removeUnused].
    static void touch(Path folder) {
        try {
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void mark(Path file) {
        try {
            Files.write(file, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
