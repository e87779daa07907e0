package com.taskmanager.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.taskmanager.bootstrap.endtoend.Person.Answer;
import com.taskmanager.persistence.testing.CuttingProxy;
import com.taskmanager.persistence.testing.CuttingProxy.Cut;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The database goes away while the program runs, and comes back.
class OutageIT {
    private static final String MILK = "{\"title\": \"Buy milk\"}";
    private static final String BULK =
            """
            {"id": "b", "topic": "task-events", "entries": [
              {"entryId": "1", "event": {"specversion": "1.0"}, "metadata": {"__key": "alice"}},
              {"entryId": "2", "event": "nobody can read this"}]}
            """;

    @TempDir Path folder;

    @Test
    void isSaidAtEveryDoorAndOver() throws Exception {
        try (var database = GivenDatabase.start(folder.resolve("database"));
                var program = start(database, database.port(), "")) {
            var alice = Person.of("alice", program.address());
            assertThat(alice.post("/api/tasks", MILK).status()).isEqualTo(201);

            database.goAway();

            assertThat(answers(alice)).allSatisfy(OutageIT::isUnavailable);
            assertThat(health(alice, "")).isEqualTo("503 DOWN");
            assertThat(health(alice, "/database")).isEqualTo("503 DOWN");
            assertThat(health(alice, "/liveness")).isEqualTo("200 UP");
            assertThat(health(alice, "/readiness")).isEqualTo("200 UP");

            database.comeBack();

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(health(alice, "")).isEqualTo("200 UP"));
            assertThat(alice.tasks()).hasSize(1);
            assertThat(answers(alice)).noneMatch(answer -> answer.status() >= 500);
            assertThat(alice.deliver(BULK).body().get("statuses")).hasSize(2);
        }
    }

    @Test
    void losesAndDoublesNothing() throws Exception {
        var random = new SplittableRandom(20_272);
        try (var database = GivenDatabase.start(folder.resolve("database"));
                var program = start(database, database.port(), "");
                var crowd = Crowd.at(program.address())) {
            for (int outage = 0; outage < 3; outage++) {
                await().pollDelay(Duration.ofMillis(random.nextInt(500, 2_000))).until(() -> true);
                database.goAway();
                await().pollDelay(Duration.ofMillis(random.nextInt(100, 5_000))).until(() -> true);
                database.comeBack();
            }
            crowd.finish();

            assertThat(crowd.troubles())
                    .contains("503 unavailable")
                    .isSubsetOf(
                            "503 unavailable",
                            "503 outcome_unknown",
                            "409 idempotency_in_progress");
            crowd.checkThatEveryAnsweredCompletionHasExactlyOneSuccessor();
        }
    }

    @Test
    void isShortWhenTheDatabaseInsideIsKilled() throws Exception {
        try (var program = RunningProgram.start(folder.resolve("data"), RunningProgram.freePort());
                var crowd = Crowd.at(program.address())) {
            for (int kill = 0; kill < 3; kill++) {
                await().pollDelay(Duration.ofMillis(1_500)).until(() -> true);
                program.killDatabase();
            }
            crowd.finish();

            assertThat(crowd.troubles())
                    .isSubsetOf(
                            "503 unavailable",
                            "503 outcome_unknown",
                            "409 idempotency_in_progress");
            crowd.checkThatEveryAnsweredCompletionHasExactlyOneSuccessor();
        }
    }

    /// While the server waits for the rest of a transaction whose sender has gone nobody can say
    /// what will become of it. When the commit had arrived, the program finds out by itself.
    @Test
    void duringACommitLeavesAQuestionThatTheSameKeyAnswers() throws Exception {
        try (var database = GivenDatabase.start(folder.resolve("database"));
                var wire = new CuttingProxy(database.port());
                var program = start(database, wire.port(), "?prepareThreshold=0")) {
            var alice = Person.of("alice", program.address());
            wire.cutAfter("Buy milk", Cut.BEFORE_THE_SERVER_UNNOTICED);

            var question = alice.send("POST", "/api/tasks", MILK, "milk-1");

            assertThat(question.status()).isEqualTo(503);
            assertThat(question.code()).isEqualTo("outcome_unknown");
            assertThat(question.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(question.header("Retry-After")).isNotEmpty();
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> alice.send("POST", "/api/tasks", MILK, "milk-1").status() == 201);
            assertThat(alice.tasks()).hasSize(1);

            wire.cutAfter("Buy bread", Cut.AFTER_THE_SERVER);

            assertThat(alice.post("/api/tasks", "{\"title\": \"Buy bread\"}").status())
                    .isEqualTo(201);
            assertThat(alice.tasks()).hasSize(2);
        }
    }

    private RunningProgram start(GivenDatabase database, int port, String parameters) {
        return RunningProgram.start(
                Launch.on(folder.resolve("data"), RunningProgram.freePort())
                        .with(database.arguments(port, parameters)));
    }

    /// At once, because each takes as long as the pool waits for a connection.
    private static List<Answer> answers(Person alice) throws Exception {
        var calls =
                List.<Callable<Answer>>of(
                        () -> alice.get("/api/tasks"),
                        () -> alice.get("/api/tasks/1"),
                        () -> alice.post("/api/tasks", MILK),
                        () -> alice.send("POST", "/api/tasks", MILK, "milk"),
                        () -> alice.send("PATCH", "/api/tasks/1", MILK, null),
                        () -> alice.post("/api/tasks/1/complete", "{}"),
                        () -> alice.send("DELETE", "/api/tasks/1", null, null),
                        () -> alice.post("/functions/addTask", MILK),
                        () -> alice.post("/functions/listTasks", "{}"),
                        () -> alice.post("/functions/getTask", "{\"id\": 1}"),
                        () -> alice.deliver(BULK));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            return pool.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }

    private static void isUnavailable(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("unavailable");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    private static String health(Person person, String group) throws Exception {
        var answer = person.get("/actuator/health" + group);
        return answer.status() + " " + answer.body().get("status").asString();
    }
}
