package com.taskmanager.bootstrap.adapter.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// `postmaster.pid`, in which a server says that a folder is its own.
record PidFile(Path path) {

    static PidFile in(Cluster cluster) {
        return new PidFile(cluster.path().resolve("postmaster.pid"));
    }

    /// The living process that has the number now, whoever that is.
    Optional<ProcessHandle> process() throws IOException {
        return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    private Optional<Long> pid() throws IOException {
        if (Files.notExists(path)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(path)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf);
        }
    }
}
