package com.taskmanager.application.inbox;

class InMemoryInboxListsTest implements InboxListsContract {
    private final InboxWorld world = new InMemoryInboxWorld();

    @Override
    public InboxWorld world() {
        return world;
    }
}
