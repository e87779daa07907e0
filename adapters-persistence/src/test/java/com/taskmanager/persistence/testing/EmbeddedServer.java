package com.taskmanager.persistence.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/// A PostgreSQL of this JVM under `target/`, ended by the library's shutdown hook.
///
/// Commits are synchronous as in production, so that locks are held and released in the same order;
/// only the disk is not waited for.
final class EmbeddedServer {
    private static final Path HOME = Path.of("target", "test-postgres").toAbsolutePath();

    private EmbeddedServer() {}

    static TestServer start() {
        try {
            var port = postgres().start().getPort();
            var url = "jdbc:postgresql://127.0.0.1:" + port + "/%s";
            return new TestServer(url, "postgres", "", "postgres", false);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + HOME, e);
        }
    }

    private static EmbeddedPostgres.Builder postgres() {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(HOME.toFile())
                .setDataDirectory(HOME.resolve("data-" + UUID.randomUUID()))
                .setPGStartupWait(Duration.ofSeconds(30))
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("max_connections", "300")
                .setServerConfig("max_prepared_transactions", "10")
                .setServerConfig("synchronous_commit", "on");
    }
}
