package com.taskmanager.application.inbox;

class InMemoryLetterOperationsTest implements LetterOperationsContract {
    private final InboxWorld world = new InMemoryInboxWorld();

    @Override
    public InboxWorld world() {
        return world;
    }
}
