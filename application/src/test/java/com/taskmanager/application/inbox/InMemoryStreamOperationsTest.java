package com.taskmanager.application.inbox;

class InMemoryStreamOperationsTest implements StreamOperationsContract {
    private final InboxWorld world = new InMemoryInboxWorld();

    @Override
    public InboxWorld world() {
        return world;
    }
}
