package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.InboxWorld;
import com.taskmanager.application.inbox.KeepLettersContract;

import org.junit.jupiter.api.AfterEach;

class JdbcKeepLettersTest implements KeepLettersContract {
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
