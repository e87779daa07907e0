package com.taskmanager.application.inbox;

class InMemoryLocateEventTest implements LocateEventContract {
    private final InboxWorld world = new InMemoryInboxWorld();

    @Override
    public InboxWorld world() {
        return world;
    }
}
