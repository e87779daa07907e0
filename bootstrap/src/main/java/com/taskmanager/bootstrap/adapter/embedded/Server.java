package com.taskmanager.bootstrap.adapter.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The running server of a [Cluster], started and stopped by `pg_ctl`, which gives it a session of
/// its own: Ctrl-C in the terminal ends the program, and the program ends the server when it has
/// finished with it.
record Server(Cluster cluster, int port) implements AutoCloseable {
    private static final long LOG_BYTES_MAX = 1_000_000;
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_MS = 500;

    /// What a person's data needs. Said on the command line, it wins over `ALTER SYSTEM`.
    static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    static Server start(Cluster cluster, int port, Path log) throws IOException {
        rotate(log);
        for (int attempt = 1; ; attempt++) {
            var result = attemptToStart(cluster, port, log);
            if (result.status() == 0) {
                return new Server(cluster, port);
            }
            var words = result.output() + tail(log);
            // children of a server that was killed need a moment to notice it
            if (attempt == ATTEMPTS || !words.contains("is still in use")) {
                throw CannotStart.toolFailed("pg_ctl start", words);
            }
            pause();
        }
    }

    /// Open transactions are rolled back, the rest is written down; waits until that is done.
    @Override
    public void close() {
        stop(cluster.path(), cluster.tools());
    }

    static void stop(Path cluster, Tools tools) {
        tools.run("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "120");
    }

    private static Tools.Result attemptToStart(Cluster cluster, int port, Path log) {
        return cluster.tools()
                .tryToRun(
                        "pg_ctl",
                        "start",
                        "-w",
                        "-t",
                        "120",
                        "-D",
                        cluster.path().toString(),
                        "-l",
                        log.toString(),
                        "-o",
                        options(port));
    }

    private static String options(int port) {
        var settings =
                new TreeMap<>(
                        Map.of(
                                "port", Integer.toString(port),
                                "listen_addresses", "127.0.0.1",
                                "unix_socket_directories", "",
                                "max_connections", "100",
                                "timezone", "UTC",
                                "log_checkpoints", "off",
                                // errors of statements are the program's to log, without the data
                                // PostgreSQL quotes
                                "log_min_messages", "log"));
        DURABLE.forEach(name -> settings.put(name, "on"));
        var options = new StringBuilder();
        settings.forEach(
                (name, value) -> options.append(" -c ").append(name).append('=').append(value));
        return options.toString();
    }

    private static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String tail(Path log) throws IOException {
        if (Files.notExists(log)) {
            return "";
        }
        var lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
