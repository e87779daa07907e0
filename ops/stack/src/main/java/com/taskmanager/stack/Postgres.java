package com.taskmanager.stack;

import com.taskmanager.bootstrap.adapter.embedded.EmbeddedPostgres;
import com.taskmanager.bootstrap.adapter.embedded.EmbeddedSettings;
import com.taskmanager.stack.process.Ports;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The database of the stack: durable, on a port that stays the same however often it goes away.
public final class Postgres implements AutoCloseable {
    private final EmbeddedSettings settings;
    private @Nullable EmbeddedPostgres server;

    Postgres(Path folder, Path binaries, int port) {
        this.settings = new EmbeddedSettings(folder, port, binaries);
    }

    /// Answers whether there was one: a server whose starter was killed lives on. The next start on
    /// its folder ends it, and only that one.
    static boolean endLeftover(Path folder, Path binaries) {
        if (!Files.isDirectory(folder) || !isMarked(folder)) {
            return false;
        }
        try (var again = new Postgres(folder, binaries, Ports.free())) {
            again.start();
            return true;
        }
    }

    private static boolean isMarked(Path folder) {
        try (var files = Files.find(folder, 2, (file, _) -> file.endsWith("postmaster.pid"))) {
            return files.findFirst().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void start() {
        if (server == null) {
            server = EmbeddedPostgres.start(settings);
        }
    }

    /// Ends every session and listens no more, until it is started again.
    public synchronized void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    public synchronized boolean isRunning() {
        return server != null;
    }

    public String url() {
        return running().url();
    }

    public String user() {
        return running().user();
    }

    public String password() {
        return running().password();
    }

    @Override
    public void close() {
        stop();
    }

    private synchronized EmbeddedPostgres running() {
        if (server == null) {
            throw new IllegalStateException("PostgreSQL is not running");
        }
        return server;
    }
}
