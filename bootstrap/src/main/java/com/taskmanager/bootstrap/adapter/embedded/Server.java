package com.taskmanager.bootstrap.adapter.embedded;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The running server of a [Cluster]. Should it end without having been asked to, it is started
/// again on the same port, as often as it takes.
final class Server implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Server.class);
    private static final int STARTS_MAX = 20;
    private static final long BETWEEN_STARTS_MS = 500;
    private static final long BETWEEN_RESTARTS_S = 5;

    private final Cluster cluster;
    private final int port;
    private final ServerLog serverLog;
    private boolean closing;

    private Server(Cluster cluster, int port, ServerLog serverLog) {
        this.cluster = cluster;
        this.port = port;
        this.serverLog = serverLog;
    }

    static Server start(Cluster cluster, int port, ServerLog serverLog) throws IOException {
        var server = new Server(cluster, port, serverLog);
        server.startAndWatch();
        return server;
    }

    int port() {
        return port;
    }

    /// Open transactions are rolled back, the rest is written down; waits until that is done.
    @Override
    public synchronized void close() {
        closing = true;
        try {
            cluster.stop();
        } catch (CannotStart e) {
            log.warn("PostgreSQL had ended before it was asked to. {}", e.getMessage());
        }
    }

    private void startAndWatch() throws IOException {
        serverLog.rotate();
        for (var count = 1; !isStarted(count); count++) {
            pause();
        }
        var ended =
                PidFile.in(cluster)
                        .process()
                        .map(ProcessHandle::onExit)
                        .orElseGet(
                                () -> CompletableFuture.completedFuture(ProcessHandle.current()));
        var _ = ended.thenRunAsync(this::restart);
    }

    private boolean isStarted(int count) throws IOException {
        var result = cluster.tryToStart(serverLog.path(), settings());
        if (result.status() == 0) {
            return true;
        }
        var words = result.output() + serverLog.tail();
        // children of a server that was killed need a moment to notice it
        if (count == STARTS_MAX || !words.contains("is still in use")) {
            throw CannotStart.toolFailed("pg_ctl start", words);
        }
        return false;
    }

    private synchronized void restart() {
        if (closing) {
            return;
        }
        log.warn("PostgreSQL ended without having been asked to: starting it again");
        try {
            startAndWatch();
        } catch (IOException | CannotStart e) {
            log.error("PostgreSQL does not start again: {}", e.getMessage());
            CompletableFuture.delayedExecutor(BETWEEN_RESTARTS_S, TimeUnit.SECONDS)
                    .execute(this::restart);
        }
    }

    /// Said on the command line, these win over `ALTER SYSTEM`.
    private Map<String, String> settings() {
        var settings =
                new TreeMap<>(
                        Map.of(
                                "port", Integer.toString(port),
                                "listen_addresses", "127.0.0.1",
                                "unix_socket_directories", "",
                                "max_connections", "100",
                                "timezone", "UTC",
                                "log_checkpoints", "off",
                                // failed statements are the program's to log, without the data
                                // that PostgreSQL quotes
                                "log_min_messages", "log"));
        Database.DURABLE.forEach(name -> settings.put(name, "on"));
        return settings;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(BETWEEN_STARTS_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
