package com.taskmanager.application.inbox;

class InMemoryShowTimelineTest implements ShowTimelineContract {
    private final InboxWorld world = new InMemoryInboxWorld();

    @Override
    public InboxWorld world() {
        return world;
    }
}
