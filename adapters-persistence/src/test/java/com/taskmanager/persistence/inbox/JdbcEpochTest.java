package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.EpochContract;
import com.taskmanager.application.inbox.InboxWorld;

import org.junit.jupiter.api.AfterEach;

class JdbcEpochTest implements EpochContract {
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
