package com.taskmanager.bootstrap.adapter.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A server that outlived its program: kill -9 of the JVM does not reach it.
///
/// `postmaster.pid` names it, but the system may have given that number to somebody else since.
/// Only a process that shows itself to be a postgres on this very folder is touched.
record Orphan(Path cluster, Path pidFile, ProcessHandle process) {

    static Optional<Orphan> of(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        return pidIn(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .map(process -> new Orphan(cluster, pidFile, process));
    }

    /// Our server: stopped, waited for. A foreign process: left alone, but its number is taken out
    /// of PostgreSQL's way, which would otherwise refuse to start for ever.
    ///
    /// Where the number belongs to nobody there is no orphan: PostgreSQL then checks for itself
    /// that no child of the dead server still uses the folder.
    void end(Tools tools) throws IOException {
        if (isOurServer()) {
            Server.stop(cluster, tools);
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    /// A dead process that nobody has collected yet shows neither program nor arguments.
    private boolean isOurServer() {
        var program = process.info().command().map(Path::of).map(Path::getFileName);
        var arguments = process.info().arguments().map(List::of);
        if (program.isPresent() && !program.get().toString().startsWith("postgres")) {
            return false;
        }
        if (program.isPresent() && arguments.isEmpty()) {
            throw CannotStart.unknownProcess(process.pid(), pidFile);
        }
        return arguments.flatMap(Orphan::folderOf).filter(cluster::equals).isPresent();
    }

    /// What follows `-D`, as `pg_ctl` starts it.
    private static Optional<Path> folderOf(List<String> arguments) {
        var option = arguments.indexOf("-D");
        return option >= 0 && option + 1 < arguments.size()
                ? Optional.of(Path.of(arguments.get(option + 1)))
                : Optional.empty();
    }

    private static Optional<Long> pidIn(Path pidFile) throws IOException {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf);
        }
    }
}
