package com.taskmanager.persistence.history;

import com.taskmanager.application.history.HistoryGuard;
import com.taskmanager.application.history.HistoryUnclear;
import com.zaxxer.hikari.HikariConfig;

import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import javax.sql.DataSource;

/// Opens connections to the database that a guard admits. To be put under a pool: then each new
/// session is asked about once, and those in use cost nothing.
public final class WatchedDataSource extends DelegatingDataSource {
    /// `cannot_connect_now`: for everybody else the database is away.
    private static final String SQL_STATE = "57P03";

    private final HistoryGuard guard;

    public WatchedDataSource(DataSource database, HistoryGuard guard) {
        super(database);
        this.guard = guard;
    }

    /// Puts it under a pool that has all its settings: its connections are those that the pool
    /// would have opened itself.
    public static void under(HikariConfig pool, HistoryGuard guard) {
        var database =
                new DriverManagerDataSource(pool.getJdbcUrl(), pool.getDataSourceProperties());
        pool.setDataSource(new WatchedDataSource(database, guard));
    }

    /// As pools do with a driver.
    @Override
    public void setLoginTimeout(int seconds) {
        DriverManager.setLoginTimeout(seconds);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return admitted(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return admitted(super.getConnection(username, password));
    }

    private Connection admitted(Connection connection) throws SQLException {
        try {
            var only = new SingleConnectionDataSource(connection, true);
            guard.admit(new JdbcDatabaseHistory(only));
            return connection;
        } catch (HistoryUnclear e) {
            connection.close();
            throw new SQLException(e.getMessage(), SQL_STATE, e);
        } catch (RuntimeException e) {
            connection.close();
            throw new SQLException("its past cannot be asked: " + e.getMessage(), SQL_STATE, e);
        }
    }
}
