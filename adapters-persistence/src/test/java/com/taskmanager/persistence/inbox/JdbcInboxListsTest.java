package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.InboxListsContract;
import com.taskmanager.application.inbox.InboxWorld;

import org.junit.jupiter.api.AfterEach;

class JdbcInboxListsTest implements InboxListsContract {
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
