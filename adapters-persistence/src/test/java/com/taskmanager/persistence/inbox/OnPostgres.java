package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.InboxWorld;

import org.junit.jupiter.api.AfterEach;

/// For contracts of the inbox: a database of its own for each test.
abstract class OnPostgres {
    private final PostgresInboxWorld world = new PostgresInboxWorld();

    public InboxWorld world() {
        return world;
    }

    @AfterEach
    void close() {
        world.close();
    }
}
