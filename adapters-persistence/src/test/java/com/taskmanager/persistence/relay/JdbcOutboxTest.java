package com.taskmanager.persistence.relay;

import com.taskmanager.application.relay.OutboxContract;
import com.taskmanager.application.relay.OutboxTestbed;
import com.taskmanager.application.relay.ParkingContract;

import org.junit.jupiter.api.AfterEach;

class JdbcOutboxTest implements OutboxContract, ParkingContract {
    private final PostgresOutbox outbox = new PostgresOutbox();

    @Override
    public OutboxTestbed outbox() {
        return outbox;
    }

    @AfterEach
    void close() {
        outbox.close();
    }
}
