package com.taskmanager.application.inbox;

class InMemoryRunsTest implements RunsContract {
    private final InMemoryRuns runs = new InMemoryRuns();

    @Override
    public ConsumerRuns runs() {
        return runs;
    }

    @Override
    public EventsInHand hand() {
        return runs;
    }

    @Override
    public void rolledBack(Runnable work) {
        work.run();
    }
}
