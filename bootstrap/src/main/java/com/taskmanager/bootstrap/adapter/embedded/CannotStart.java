package com.taskmanager.bootstrap.adapter.embedded;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// Why there is no PostgreSQL, in a sentence for the person who started the program, with what to
/// do.
final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final String ELSEWHERE =
            "choose another folder with --taskmanager.data-dir=<folder>, or name a PostgreSQL of your own with --spring.datasource.url=jdbc:postgresql://<host>/<database>";

    private final String action;

    private CannotStart(String description, String action, @Nullable Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    String action() {
        return action;
    }

    static CannotStart badPort(int port) {
        return new CannotStart(
                "taskmanager.embedded.port is %d, which is no port.".formatted(port),
                "Set it to a number from 1 to 65535, or leave it away for 15432.",
                null);
    }

    static CannotStart inUse(Path dataDir, String holder) {
        return new CannotStart(
                "The data folder %s is in use by another task manager (%s)."
                        .formatted(dataDir, holder),
                "Stop that one first, or " + ELSEWHERE + ".",
                null);
    }

    static CannotStart notWritable(Path path, Throwable cause) {
        return new CannotStart(
                "The data folder cannot be used: %s cannot be written (%s)."
                        .formatted(path, cause.getClass().getSimpleName()),
                "Make it a folder that this user may write to, or " + ELSEWHERE + ".",
                cause);
    }

    static CannotStart otherVersion(Path cluster, String found, String ours) {
        return new CannotStart(
                "%s holds a database of PostgreSQL %s, and this program brings PostgreSQL %s. Nothing was changed."
                        .formatted(cluster, found, ours),
                "Start the version of the program that wrote it, move the data over with pg_upgrade, or "
                        + ELSEWHERE
                        + ".",
                null);
    }

    static CannotStart notACluster(Path cluster) {
        return new CannotStart(
                "%s is not a database folder of PostgreSQL: PG_VERSION is missing or unreadable. Nothing was changed."
                        .formatted(cluster),
                "Restore it or move it away; or " + ELSEWHERE + ".",
                null);
    }

    static CannotStart secretLost(Path file) {
        return new CannotStart(
                "The database is there, but its password file %s is missing.".formatted(file),
                "Restore the file; or set a new password with `postgres --single` and ALTER ROLE, and write it there.",
                null);
    }

    static CannotStart unknownProcess(long pid, Path pidFile) {
        return new CannotStart(
                "%s names process %d, which runs, but whose command line this user may not read: it may be a PostgreSQL on the same folder."
                        .formatted(pidFile, pid),
                "Stop that process if it is one; if it is something else, delete the file.",
                null);
    }

    static CannotStart portsTaken(int first, int last) {
        return new CannotStart(
                "No port from %d to %d is free on 127.0.0.1.".formatted(first, last),
                "Set taskmanager.embedded.port to a free one.",
                null);
    }

    static CannotStart noBinaries(String platform) {
        return new CannotStart(
                "This build brings no PostgreSQL for %s.".formatted(platform),
                "Build on such a machine or with -Dpostgres.platform=<platform>, or name a PostgreSQL of your own with spring.datasource.url.",
                null);
    }

    static CannotStart root(Throwable cause) {
        return new CannotStart(
                "PostgreSQL refuses to run as root, and this machine gives it no user namespace (unshare -U).",
                "Start the program as another user, or name a PostgreSQL of your own with spring.datasource.url.",
                cause);
    }

    static CannotStart toolFailed(String tool, String output) {
        return new CannotStart(
                "PostgreSQL's %s failed:%n%s".formatted(tool, output.strip()),
                "Read its words above. Should its programs be damaged, delete the folder they were unpacked to (bin in the data folder): it is made anew.",
                null);
    }

    static CannotStart notDurable(String setting, String value) {
        return new CannotStart(
                "PostgreSQL runs with %s = %s: what it confirms could be lost."
                        .formatted(setting, value),
                "Remove what sets it (ALTER SYSTEM, ALTER ROLE or ALTER DATABASE … SET), then start again.",
                null);
    }

    static CannotStart noConnection(Throwable cause) {
        return new CannotStart(
                "PostgreSQL was started but cannot be talked to: %s".formatted(cause.getMessage()),
                "See postgres.log in the data folder.",
                cause);
    }
}
