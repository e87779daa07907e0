package com.taskmanager.benchmarks.contest;

import com.zaxxer.hikari.HikariConfig;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/// A PostgreSQL of this run with everything durable, as all contestants get it; gone with [#close].
public final class DurablePostgres implements AutoCloseable {
    /// Of what it keeps in memory, and of what it writes before it tidies up.
    public static final Map<String, String> SIZES =
            Map.of("shared_buffers", "256MB", "max_wal_size", "4GB");

    private final EmbeddedPostgres server;
    private final Path home;
    private int databases;

    private DurablePostgres(EmbeddedPostgres server, Path home) {
        this.server = server;
        this.home = home;
    }

    public static DurablePostgres start(Map<String, String> settings) {
        try {
            var home = Files.createTempDirectory("benchmarks-postgres");
            var builder =
                    EmbeddedPostgres.builder()
                            .setOverrideWorkingDirectory(home.toFile())
                            .setDataDirectory(home.resolve("data"))
                            .setPGStartupWait(Duration.ofSeconds(60))
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .setServerConfig("unix_socket_directories", "''")
                            .setServerConfig("max_connections", "200")
                            .setServerConfig("fsync", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("synchronous_commit", "on");
            SIZES.forEach(builder::setServerConfig);
            settings.forEach(builder::setServerConfig);
            return new DurablePostgres(builder.start(), home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A new, empty database.
    public Database newDatabase() {
        var name = "benchmark_" + ++databases;
        new Database(url("postgres")).run("CREATE DATABASE " + name);
        return new Database(url(name));
    }

    /// Whatever the server would still have to tidy up there is not written into the log of others.
    public void drop(Database database) {
        new Database(url("postgres")).run("DROP DATABASE " + database.name() + " WITH (FORCE)");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres"
                .formatted(server.getPort(), database);
    }

    @Override
    public void close() {
        try (server) {
            // ends the server
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Folders.delete(home);
        }
    }

    public record Database(String url) {
        private String name() {
            return text("SELECT current_database()");
        }

        public HikariConfig config(int connections) {
            var config = new HikariConfig();
            config.setJdbcUrl(url);
            config.setMaximumPoolSize(connections);
            return config;
        }

        public void run(String sql) {
            try (var connection = DriverManager.getConnection(url);
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        /// The only value of the only row; 0 where there is none.
        public String text(String sql) {
            try (var connection = DriverManager.getConnection(url);
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(sql)) {
                row.next();
                return Objects.requireNonNullElse(row.getString(1), "0");
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        public double number(String sql) {
            return Double.parseDouble(text(sql));
        }
    }
}
