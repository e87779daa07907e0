package com.taskmanager.persistence.unit;

import com.taskmanager.application.port.UnitOfWorkContract;
import com.taskmanager.application.testing.World;
import com.taskmanager.persistence.testing.PostgresWorld;
import com.taskmanager.persistence.testing.TestDatabase;
import com.taskmanager.persistence.testing.TestPostgres;
import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.AfterEach;

class JdbcUnitOfWorkTest implements UnitOfWorkContract {
    private final TestDatabase database = TestPostgres.newDatabase();
    private final HikariDataSource pool = database.pool();
    private final World world = new PostgresWorld(pool);

    @Override
    public World world() {
        return world;
    }

    @AfterEach
    void close() {
        pool.close();
        database.close();
    }
}
