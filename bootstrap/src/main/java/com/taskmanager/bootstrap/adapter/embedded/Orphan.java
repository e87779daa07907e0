package com.taskmanager.bootstrap.adapter.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A server that outlived its program: kill -9 of the JVM does not reach it.
///
/// `postmaster.pid` names it, but the system may have given that number to somebody else since.
/// Only a process that shows itself to be a postgres on this very folder is touched.
record Orphan(Cluster cluster, PidFile pidFile, ProcessHandle process) {

    static Optional<Orphan> of(Cluster cluster) throws IOException {
        var pidFile = PidFile.in(cluster);
        return pidFile.process().map(process -> new Orphan(cluster, pidFile, process));
    }

    /// Our server: stopped, waited for. A foreign process: left alone, but its number is taken out
    /// of PostgreSQL's way, which would otherwise refuse to start for ever.
    ///
    /// Where the number belongs to nobody there is no orphan: PostgreSQL then checks for itself
    /// that no child of the dead server still uses the folder.
    void end() throws IOException {
        if (isOurServer()) {
            cluster.stop();
        } else {
            pidFile.delete();
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
            throw CannotStart.unknownProcess(process.pid(), pidFile.path());
        }
        return arguments.flatMap(Orphan::folderOf).filter(cluster.path()::equals).isPresent();
    }

    /// What follows `-D`, as `pg_ctl` starts it.
    private static Optional<Path> folderOf(List<String> arguments) {
        var option = arguments.indexOf("-D");
        return option >= 0 && option + 1 < arguments.size()
                ? Optional.of(Path.of(arguments.get(option + 1)))
                : Optional.empty();
    }
}
