package com.taskmanager.application.inbox;

class InMemoryInboxOperationsTest implements InboxOperationsContract {
    private final InboxWorld world = new InMemoryInboxWorld();

    @Override
    public InboxWorld world() {
        return world;
    }
}
