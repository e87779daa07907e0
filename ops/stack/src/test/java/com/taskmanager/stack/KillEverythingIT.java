package com.taskmanager.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.taskmanager.stack.process.Unit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Two people work on a stack with two relays and two consumers of one group, of which everything
/// is killed, one after the other.
@RealBackbone
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillEverythingIT {
    private static final int BETWEEN_KILLS = 15;

    private final Plan plan =
            Plan.in(Folders.fresh("kill-everything"), Plan.BACKEND, Plan.RELAY, Plan.RECURRING)
                    .withReplicas(Plan.RECURRING, 2);

    private Stack stack;
    private Books books;

    @BeforeAll
    void start() {
        stack = Stack.start(plan);
        books = Books.of(stack);
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    @Order(1)
    void everyCompletionTakesEffectOnceAndInOrder() throws Exception {
        try (var crowd = Crowd.at(stack.service(Plan.BACKEND))) {
            killAll(crowd);
            int completed = crowd.finish();

            books.awaitBalance();
            assertThat(books.successors()).isGreaterThanOrEqualTo(completed);
            assertThat(Topics.of(stack).read("dead-letters")).isEmpty();
        }
    }

    /// A checker that finds nothing proves nothing: each fault is made by hand, in a transaction
    /// that is rolled back.
    @ParameterizedTest
    @Order(2)
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    has 0         | DELETE FROM task WHERE id = (SELECT max(id) FROM task)
                    task          | UPDATE task SET occurrence_no = 9 WHERE id = (SELECT max(id) FROM task)
                    task -1       | UPDATE task SET id = -1 WHERE id = (SELECT max(id) FROM task)
                    accepted up   | DELETE FROM event_log WHERE topic = 'task-events' AND user_seq = 2
                    applied 5     | UPDATE inbox_position SET last_seq = 5
                    HALTED        | UPDATE inbox_position SET state = 'HALTED'
                    """)
    void itsCheckerFinds(String word, String fault) {
        assertThat(booksWith(fault)).anyMatch(it -> it.contains(word));
        assertThat(books.mistakes()).isEmpty();
    }

    private List<String> booksWith(String fault) {
        var found = new ArrayList<String>();
        Database.of(stack)
                .undone(
                        database -> {
                            assertThat(database.change(fault)).isPositive();
                            var changed = new Books(database, books.consumer());
                            found.addAll(changed.onTheWay());
                            found.addAll(changed.mistakes());
                        });
        return found;
    }

    private void killAll(Crowd crowd) throws IOException {
        kill(stack.service(Plan.RECURRING).program(), crowd);
        kill(stack.service(Plan.RELAY).sidecar(), crowd);
        killPostgres(crowd);
        kill(stack.service(Plan.RECURRING + "-2").sidecar(), crowd);
        kill(stack.service(Plan.BACKEND).sidecar(), crowd);
        kill(stack.broker().process(), crowd);
        kill(stack.service(Plan.RELAY).program(), crowd);
        kill(stack.service(Plan.BACKEND).program(), crowd);
        awaitMore(crowd);
    }

    private static void kill(Unit unit, Crowd crowd) {
        awaitMore(crowd);
        unit.kill();
        unit.start();
    }

    /// With all that serves somebody. It comes back by itself.
    private void killPostgres(Crowd crowd) throws IOException {
        awaitMore(crowd);
        var server = server();
        var children = server.descendants().toList();
        server.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> books.unsent() >= 0);
    }

    private ProcessHandle server() throws IOException {
        try (var files =
                        Files.find(plan.folder(), 4, (file, _) -> file.endsWith("postmaster.pid"));
                var lines = Files.lines(files.findFirst().orElseThrow())) {
            return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow().strip()))
                    .orElseThrow();
        }
    }

    /// So that each kill meets a stack at work.
    private static void awaitMore(Crowd crowd) {
        int before = crowd.completed();
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> crowd.completed() >= before + BETWEEN_KILLS);
    }
}
