package com.taskmanager.persistence.testing;

import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.AfterEach;

/// A test with a database and a world of its own.
public abstract class OnPostgres {
    protected final TestDatabase database = TestPostgres.newDatabase();
    protected final HikariDataSource pool = database.pool();
    private final PostgresWorld world = new PostgresWorld(pool);

    public PostgresWorld world() {
        return world;
    }

    @AfterEach
    void drop() {
        pool.close();
        database.close();
    }
}
