package com.taskmanager.persistence.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.persistence.testing.TestPostgres;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// An event that really ends the process, again and again.
class DeadlyEventTest {
    static final int DEAD = 137;
    private static final int STARTS_MAX = 9;
    private static final int PATIENCE_S = 60;

    private final PostgresInboxWorld world =
            new PostgresInboxWorld(TestPostgres.newDatabase(), pool -> pool);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void becomesADeadLetterAndTheOthersAreAppliedOnce() throws Exception {
        world.issue(stream("alice"), 3);
        world.issue(stream("bob"), 1);
        var ends = new ArrayList<Integer>();
        while (ends.size() < STARTS_MAX && !ends.contains(0)) {
            ends.add(run());
        }

        assertThat(ends).containsExactly(DEAD, DEAD, DEAD, DEAD, 0);
        assertThat(world.dead(DyingConsumer.NAME)).containsExactly("alice 2 DEADLY");
        assertThat(world.notes()).containsExactlyInAnyOrder("alice 1", "bob 1");
        assertThat(world.waiting(DyingConsumer.NAME)).containsExactly("alice 3 BEHIND");
    }

    private int run() throws IOException, InterruptedException {
        var database = world.database();
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                DyingConsumer.class.getName(),
                                database.url(),
                                database.user(),
                                database.password()));
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
