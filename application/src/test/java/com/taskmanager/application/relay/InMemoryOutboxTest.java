package com.taskmanager.application.relay;

class InMemoryOutboxTest implements OutboxContract, ParkingContract {
    private final OutboxTestbed outbox = new InMemoryOutbox();

    @Override
    public OutboxTestbed outbox() {
        return outbox;
    }
}
