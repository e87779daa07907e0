package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.AdoptionContract;
import com.taskmanager.application.inbox.InboxWorld;

import org.junit.jupiter.api.AfterEach;

class JdbcAdoptionTest implements AdoptionContract {
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
