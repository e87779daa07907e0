package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.InboxOperationsContract;
import com.taskmanager.application.inbox.InboxWorld;

import org.junit.jupiter.api.AfterEach;

class JdbcInboxOperationsTest implements InboxOperationsContract {
    private final PostgresInboxWorld world = new PostgresInboxWorld();

    @Override
    public InboxWorld world() {
        return world;
    }

    @AfterEach
    void close() {
        world.close();
    }
}
