package com.taskmanager.persistence.testing;

import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

/// PostgreSQL for tests: one server per JVM, started by the first test that asks.
///
/// The server is
/// - an embedded one by default (fsync off, everything else as in production),
/// - the one at `TASKMANAGER_TEST_POSTGRES_URL` when given, with `TASKMANAGER_TEST_POSTGRES_USER`
///   and `TASKMANAGER_TEST_POSTGRES_PASSWORD` of a role that may create databases,
/// - a container when `TASKMANAGER_TEST_POSTGRES` is `testcontainers` and a Docker engine answers.
///
/// Each of these is a system property or, failing that, an environment variable.
public final class TestPostgres {
    private TestPostgres() {}

    /// A pool of up to 20 connections on a new database with every migration applied.
    public static DataSource freshDatabase() {
        return newDatabase().pool();
    }

    /// A new database with every migration applied: a copy of one that was migrated once, so that
    /// it costs milliseconds. It is gone with [TestDatabase#close()], at the latest with the JVM.
    public static TestDatabase newDatabase() {
        return One.TEMPLATE.copy();
    }

    /// A new database without a single table, for tests of the migrations themselves.
    public static TestDatabase emptyDatabase() {
        return One.SERVER.create(uniqueName(), "template1");
    }

    static String uniqueName() {
        return "taskmanager_test_" + UUID.randomUUID().toString().replace("-", "");
    }

    /// Runs one statement on a connection of its own, in autocommit.
    static void execute(TestDatabase database, String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("%s on %s".formatted(sql, database.url()), e);
        }
    }

    /// Holds what is started lazily: the class is initialised by the first caller, once.
    private static final class One {
        static final TestServer SERVER = TestServer.asConfigured();
        static final MigratedTemplate TEMPLATE = MigratedTemplate.on(SERVER);
    }
}
