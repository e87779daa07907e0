package com.taskmanager.bootstrap.doors;

import com.taskmanager.bootstrap.adapter.embedded.EmbeddedPostgres;
import com.taskmanager.bootstrap.adapter.embedded.EmbeddedSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/// A PostgreSQL of the tests that want the whole program, until the JVM ends.
final class OwnServer {
    private static final Path BINARIES = Path.of("target/postgres-binaries").toAbsolutePath();

    private OwnServer() {}

    static EmbeddedPostgres start() {
        try {
            var folder = Files.createTempDirectory("operated-house");
            var server = EmbeddedPostgres.start(new EmbeddedSettings(folder, freePort(), BINARIES));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
