package com.taskmanager.persistence.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// One database of a test, and all it takes to open connections beside the code under test.
///
/// The user is a superuser in the embedded server, so a test may `pg_terminate_backend` the
/// connections of the code under test.
public record TestDatabase(String name, String url, String user, String password, TestServer server)
        implements AutoCloseable {

    /// A new pool of up to 20 connections; idle ones are not kept.
    public HikariDataSource pool() {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /// A new database with what is in this one, to which nobody may be connected.
    public TestDatabase copy() {
        return server.create(TestPostgres.uniqueName(), name);
    }

    /// The same for one that has been filled: many times as fast where there is much to copy.
    public TestDatabase copyOfFiles() {
        return server.create(TestPostgres.uniqueName(), name, "FILE_COPY");
    }

    /// A new connection in autocommit, outside any pool.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /// One statement on a connection of its own, in autocommit.
    public void run(String sql) {
        TestPostgres.execute(this, sql);
    }

    /// How the server executes a prepared statement (`$1`, `$2` …) by a plan for any values, as a
    /// connection comes to do after a few executions.
    public Plan explained(String sql, String types, String arguments) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = force_generic_plan");
            statement.execute("PREPARE it (%s) AS %s".formatted(types, sql));
            return Explanation.of(sql, statement, "EXECUTE it (%s)".formatted(arguments));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// Ends every other session of this database, as a crash of their processes would.
    public void terminateAllOthers() {
        TestPostgres.execute(
                this,
                """
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE datname = current_database() AND pid <> pg_backend_pid()
                """);
    }

    /// Drops the database, whoever is still connected.
    @Override
    public void close() {
        server.drop(name);
    }

    @Override
    public String toString() {
        return url;
    }
}
