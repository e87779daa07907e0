package com.taskmanager.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What nobody can read, from the topic to the operator. With passwords, so that permissions are
/// tested too.
@RealBackbone
class DeadLettersIT {
    private static final String LETTERS = "/api/operations/dead-letters";

    /// Not even JSON; JSON, but no object; an object that is no event; and one that ends a sidecar
    /// that looks into it.
    private static final List<String> UNREADABLE =
            List.of(
                    "half of an ev",
                    "[\"no\", \"object\"]",
                    "{\"no\": \"event\"}",
                    "{\"specversion\": \"1.0\", \"traceparent\": 7}");

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack =
                Stack.start(
                        Plan.in(
                                        Folders.fresh("dead-letters"),
                                        Plan.BACKEND,
                                        Plan.RECURRING,
                                        Plan.DEAD_LETTERS)
                                .secured(true));
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void comeToTheOperatorAndHoldUpNobody() throws Exception {
        var topics = Topics.of(stack);
        topics.publishTogether(
                "task-events", "alice", UNREADABLE.stream().map(DeadLettersIT::bytes).toList());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(letters("dead-letter-handler")).hasSize(4));
        topics.publish("task-events", "bob", bytes(UNREADABLE.getFirst()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(topics.read("dead-letters")).hasSize(5));

        assertThat(topics.read("dead-letters")).containsAll(UNREADABLE);
        assertThat(letters("dead-letter-handler"))
                .allSatisfy(
                        letter -> {
                            assertThat(letter.get("topic").asString()).isEqualTo("task-events");
                            assertThat(letter.get("cause").asString()).isEqualTo("refused");
                            assertThat(letter.get("user_id").isNull()).isTrue();
                        });
        assertThat(places("dead-letter-handler")).hasSize(4);
        assertThat(places("recurring-task-service")).isEqualTo(places("dead-letter-handler"));
        assertThatEventsStillPass();
        assertThatOneCanBePutAway();
    }

    /// Ten megabytes in a few kilobytes.
    @Test
    void areNeverLargerThanAConsumerTakes() {
        assertThatThrownBy(
                        () ->
                                Topics.of(stack)
                                        .with("compression.type", "gzip")
                                        .with("max.request.size", 20_000_000)
                                        .with("buffer.memory", 40_000_000)
                                        .publish("task-events", "alice", new byte[10_000_000]))
                .hasRootCauseInstanceOf(RecordTooLargeException.class)
                .hasMessageContaining("the server will accept");
    }

    private static void assertThatEventsStillPass() {
        var alice = Person.of("alice", stack.service(Plan.BACKEND));
        var task =
                alice.post(
                        "/api/tasks",
                        """
                        {"title": "Water the plants", "due_date": "2027-01-31", "recurrence": "monthly"}
                        """);
        alice.post("/api/tasks/" + task.body().get("id").asLong() + "/complete", "{}");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(alice.dueDates())
                                        .containsExactly("2027-01-31", "2027-02-28"));
    }

    private static void assertThatOneCanBePutAway() {
        var path = LETTERS + "/" + letters("dead-letter-handler").getFirst().get("id").asLong();
        var why = "{\"reason\": \"it was typed by hand\"}";

        assertThat(operator().post(path + "/retry", why).body().get("outcome").asString())
                .isEqualTo("failed_again");
        assertThat(operator().post(path + "/discard", why).status()).isEqualTo(200);
        assertThat(letters("dead-letter-handler")).hasSize(3);
    }

    private static Set<String> places(String consumer) {
        return letters(consumer).stream()
                .map(letter -> letter.get("partition") + "/" + letter.get("offset"))
                .collect(Collectors.toSet());
    }

    private static List<JsonNode> letters(String consumer) {
        var page = operator().send("GET", LETTERS + "?consumer=" + consumer, null, null).body();
        return page.get("items").valueStream().toList();
    }

    private static Person operator() {
        return Person.of("operator", stack.service(Plan.BACKEND));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
