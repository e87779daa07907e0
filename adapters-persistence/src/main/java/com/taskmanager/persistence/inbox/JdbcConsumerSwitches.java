package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.ConsumerSwitches;
import com.taskmanager.persistence.unit.DatabaseErrors;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Set;

record JdbcConsumerSwitches(JdbcClient jdbc) implements ConsumerSwitches {
    private static final String PAUSED = "SELECT consumer FROM inbox_consumer WHERE paused";

    private static final String PAUSE =
            """
            INSERT INTO inbox_consumer AS c (consumer, paused) VALUES (:consumer, true)
                ON CONFLICT (consumer) DO UPDATE SET paused = true WHERE NOT c.paused
            """;

    /// A consumer without a row was never paused.
    private static final String RESUME =
            "UPDATE inbox_consumer SET paused = false WHERE consumer = :consumer AND paused";

    @Override
    public Set<String> paused() {
        return DatabaseErrors.translated(() -> jdbc.sql(PAUSED).query(String.class).set());
    }

    @Override
    public boolean pause(String consumer) {
        return changed(PAUSE, consumer);
    }

    @Override
    public boolean resume(String consumer) {
        return changed(RESUME, consumer);
    }

    private boolean changed(String sql, String consumer) {
        return jdbc.sql(sql).param("consumer", consumer).update() == 1;
    }
}
