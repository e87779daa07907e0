package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.ConsumerRuns;
import com.taskmanager.application.inbox.EventsInHand;
import com.taskmanager.application.inbox.RunsContract;

import org.junit.jupiter.api.AfterEach;

class JdbcConsumerRunsTest implements RunsContract {
    private final PostgresInboxWorld world = new PostgresInboxWorld();

    @Override
    public ConsumerRuns runs() {
        return world.runs();
    }

    @Override
    public EventsInHand hand() {
        return world.runs();
    }

    @Override
    public void rolledBack(Runnable work) {
        try {
            world.unitOfWork().run(() -> failing(work));
        } catch (UnsupportedOperationException _) {
            // as wanted
        }
    }

    private static boolean failing(Runnable work) {
        work.run();
        throw new UnsupportedOperationException();
    }

    @AfterEach
    void close() {
        world.close();
    }
}
