package com.taskmanager.application.inbox;

class InMemoryInboxTest implements InboxContract {
    private final InboxWorld world = new InMemoryInboxWorld();

    @Override
    public InboxWorld world() {
        return world;
    }
}
