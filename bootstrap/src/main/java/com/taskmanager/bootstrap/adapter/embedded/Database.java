package com.taskmanager.bootstrap.adapter.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// The database of the program on its own server.
record Database(int port, String password) {
    private static final String NAME = "taskmanager";

    /// What a confirmed commit needs, to be on disk.
    static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private static final String NO_SUCH_DATABASE = "3D000";

    String url() {
        return url(NAME);
    }

    String user() {
        return Cluster.SUPERUSER;
    }

    /// Makes the database if this is its first start, then asks the server, as any session of the
    /// program would see it, whether a commit is on disk when it says so.
    void prepare() {
        try (var connection = connectOrCreate()) {
            for (var setting : DURABLE) {
                requireOn(connection, setting);
            }
        } catch (SQLException e) {
            throw CannotStart.noConnection(e);
        }
    }

    @Override
    public String toString() {
        return url();
    }

    private Connection connectOrCreate() throws SQLException {
        try {
            return connect(NAME);
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
        }
        try (var maintenance = connect("postgres");
                var statement = maintenance.createStatement()) {
            statement.execute("CREATE DATABASE " + NAME);
        }
        return connect(NAME);
    }

    private static void requireOn(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            if (!"on".equals(rows.getString(1))) {
                throw CannotStart.notDurable(setting, rows.getString(1));
            }
        }
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(url(name), user(), password);
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
    }
}
