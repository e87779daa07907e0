package com.taskmanager.benchmarks.contest;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.function.Consumer;

import javax.sql.DataSource;

/// The business transaction of a contestant that brings none of its own: Spring's, on a pool in
/// which nobody waits for a connection.
public final class Business implements AutoCloseable {
    private final HikariDataSource pool;
    private final TransactionTemplate transaction;
    private final BusinessTable table;

    public Business(DurablePostgres.Database database, int connections) {
        database.run(BusinessTable.CREATE);
        pool = new HikariDataSource(database.config(connections));
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        table = new BusinessTable(new JdbcTemplate(pool));
    }

    /// Connections take part in the transaction when they are asked for in Spring's way.
    public DataSource pool() {
        return pool;
    }

    /// `events` writes in the same transaction.
    public void write(List<Change> changes, Consumer<List<Change>> events) {
        transaction.executeWithoutResult(
                _ -> {
                    table.insert(changes);
                    events.accept(changes);
                });
    }

    @Override
    public void close() {
        pool.close();
    }
}
