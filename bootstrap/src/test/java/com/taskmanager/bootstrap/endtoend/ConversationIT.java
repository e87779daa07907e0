package com.taskmanager.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The README's conversation, over the death of everything.
class ConversationIT {
    private static final String PLANTS =
            """
            {"title": "Water the plants", "due_date": "2027-01-31", "recurrence": "monthly"}
            """;

    @TempDir Path folder;

    @Test
    void theNextOccurrenceAppearsOnceAndSurvivesTheDeathOfEverything() throws Exception {
        int port = RunningProgram.freePort();
        try (var program = RunningProgram.start(folder.resolve("data"), port)) {
            var alice = Person.of("alice", program.address());
            var id = alice.post("/api/tasks", PLANTS).body().get("id").asLong();

            complete(alice, id);
            var second = openTask(alice, "2027-02-28");
            complete(alice, second);
            openTask(alice, "2027-03-31");

            assertThat(Person.of("bob", program.address()).tasks()).isEmpty();
            program.killWithDatabase();
        }
        try (var again = RunningProgram.start(folder.resolve("data"), port)) {
            var alice = Person.of("alice", again.address());

            assertThat(dueDates(alice)).containsExactly("2027-01-31", "2027-02-28", "2027-03-31");
            complete(alice, openTask(alice, "2027-03-31"));
            openTask(alice, "2027-04-30");
            assertThat(again.stop(Duration.ofSeconds(20))).isTrue();
            assertThat(again.database()).isEmpty();
        }
    }

    private static void complete(Person person, long id) throws Exception {
        var answer = person.post("/api/tasks/" + id + "/complete", "{}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/task/status").asString()).isEqualTo("completed");
    }

    /// Waits for the one open task, which is due on `date`.
    private static long openTask(Person person, String date) {
        return await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> open(person), tasks -> dueOn(tasks, date))
                .getFirst()
                .get("id")
                .asLong();
    }

    private static boolean dueOn(List<JsonNode> tasks, String date) {
        return tasks.size() == 1 && tasks.getFirst().get("due_date").asString().equals(date);
    }

    private static List<JsonNode> open(Person person) throws IOException, InterruptedException {
        return person.tasks().stream()
                .filter(task -> task.get("status").asString().equals("open"))
                .toList();
    }

    private static List<String> dueDates(Person person) throws Exception {
        return person.tasks().stream().map(task -> task.get("due_date").asString()).toList();
    }
}
