package com.taskmanager.application.inbox;

class InMemoryAdoptionTest implements AdoptionContract {
    private final InboxWorld world = new InMemoryInboxWorld();

    @Override
    public InboxWorld world() {
        return world;
    }
}
