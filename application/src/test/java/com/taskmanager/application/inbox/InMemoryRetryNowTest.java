package com.taskmanager.application.inbox;

class InMemoryRetryNowTest implements RetryNowContract {
    private final InboxWorld world = new InMemoryInboxWorld();

    @Override
    public InboxWorld world() {
        return world;
    }
}
