package com.taskmanager.persistence.unit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

import javax.sql.DataSource;

/// The history of the server that the running transaction talks to. Asking costs as much as an
/// insert, so each connection is asked once: no connection outlives a crash of its server, or comes
/// to another one.
///
/// Behind a pooler it may. Then what is remembered is older than the transaction, and the answer to
/// a lost commit is that nobody knows. What one connection learned is never used for another: after
/// a fail-over some may still talk to the old server, whose ids mean nothing to the new one.
final class ServerHistory {
    private final DataSource database;
    private final JdbcClient jdbc;
    private final Map<Connection, String> known = Collections.synchronizedMap(new WeakHashMap<>());

    ServerHistory(DataSource database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /// To be taken before the id it goes with. May ask, in the transaction that runs.
    String current() {
        var connection = physical();
        var remembered = known.get(connection);
        if (remembered != null) {
            return remembered;
        }
        var asked = jdbc.sql("SELECT " + ServerLife.SQL).query(String.class).single();
        known.put(connection, asked);
        return asked;
    }

    /// The driver's own, which stays the same however often the pool hands it out.
    private Connection physical() {
        var connection = DataSourceUtils.getConnection(database);
        try {
            return connection.unwrap(Connection.class);
        } catch (SQLException e) {
            throw new IllegalStateException("a connection without a driver's", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
