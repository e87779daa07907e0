package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.InboxWorld;
import com.taskmanager.application.inbox.LocateEventContract;

import org.junit.jupiter.api.AfterEach;

class JdbcLocateEventTest implements LocateEventContract {
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
