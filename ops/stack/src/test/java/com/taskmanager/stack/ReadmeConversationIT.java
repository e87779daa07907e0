package com.taskmanager.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// The conversation of the README, through Dapr and Kafka.
@RealBackbone
class ReadmeConversationIT {
    @Test
    void completingARecurringTaskMakesTheNextOneAppear() {
        var plan = Plan.in(Folders.fresh("readme"), Plan.BACKEND, Plan.RECURRING);
        try (var stack = Stack.start(plan)) {
            var alice = Person.of("alice", stack.service(Plan.BACKEND));
            var created =
                    alice.post(
                            "/api/tasks",
                            """
                            {"title": "Water the plants", "due_date": "2027-01-31", "recurrence": "monthly"}
                            """);
            assertThat(created.status()).isEqualTo(201);

            complete(alice, created.body().get("id").asLong());

            awaitDueDates(alice, "2027-01-31", "2027-02-28");
            complete(alice, alice.tasks().getLast().get("id").asLong());
            awaitDueDates(alice, "2027-01-31", "2027-02-28", "2027-03-31");
            assertThat(Person.of("bob", stack.service(Plan.BACKEND)).tasks()).isEmpty();
            assertThat(Topics.of(stack).read("task-events"))
                    .filteredOn(event -> event.contains("com.taskmanager.task.completed"))
                    .hasSize(2);
        }
    }

    private static void complete(Person person, long id) {
        var answer = person.post("/api/tasks/" + id + "/complete", "{}");
        assertThat(answer.status()).isEqualTo(200);
    }

    private static void awaitDueDates(Person person, String... dates) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(person.dueDates()).containsExactly(dates));
    }
}
