package com.taskmanager.application.inbox;

class InMemoryEpochTest implements EpochContract {
    private final InboxWorld world = new InMemoryInboxWorld();

    @Override
    public InboxWorld world() {
        return world;
    }
}
