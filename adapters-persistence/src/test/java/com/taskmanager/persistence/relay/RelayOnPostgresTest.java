package com.taskmanager.persistence.relay;

import com.taskmanager.application.relay.OutboxTestbed;
import com.taskmanager.application.relay.RelayContract;
import com.taskmanager.application.relay.RelayParkingContract;
import com.taskmanager.application.relay.RelayRig;

import org.junit.jupiter.api.AfterEach;

class RelayOnPostgresTest implements RelayContract, RelayParkingContract {
    private final PostgresOutbox outbox = new PostgresOutbox();
    private final RelayRig rig = new RelayRig(outbox);

    @Override
    public RelayRig rig() {
        return rig;
    }

    @Override
    public OutboxTestbed outbox() {
        return outbox;
    }

    @AfterEach
    void close() {
        outbox.close();
    }
}
