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

    /// A new connection in autocommit, outside any pool.
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
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
