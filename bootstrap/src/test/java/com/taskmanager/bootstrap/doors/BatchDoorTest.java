package com.taskmanager.bootstrap.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.List;

@DoorTest
class BatchDoorTest {
    @LocalServerPort private int port;
    private Visitor alice = Visitor.stranger(0);
    private long id;

    @BeforeEach
    void knock() {
        alice = Visitor.alice(port);
        id = alice.creates("{\"title\": \"a\"}");
    }

    @Test
    void doesEachThatCanBeDone() {
        var reply =
                run(
                        "each",
                        "{\"op\": \"create\", \"body\": {\"title\": \"n\"}}",
                        "{\"op\": \"create\", \"body\": {\"title\": \"\"}}",
                        "{\"op\": \"complete\", \"id\": %d}".formatted(id),
                        "{\"op\": \"update\", \"id\": %d, \"if_match\": \"\\\"1\\\"\", \"body\": {\"title\": \"b\"}}"
                                .formatted(id),
                        "{\"op\": \"delete\", \"id\": %d, \"if_match\": 2}".formatted(id),
                        "{\"op\": \"delete\", \"id\": 987654}",
                        "{\"op\": \"skip\", \"id\": 987654, \"body\": {\"x\": 1}}");

        assertThat(statuses(reply)).containsExactly(201, 400, 200, 412, 204, 404, 400);
        assertThat(
                        reply.path("results")
                                .get(1)
                                .path("problem")
                                .path("errors")
                                .get(0)
                                .path("pointer")
                                .asString())
                .isEqualTo("/operations/1/body/title");
    }

    @Test
    void doesAllOrNothing() {
        var reply =
                run(
                        "all",
                        "{\"op\": \"complete\", \"id\": %d}".formatted(id),
                        "{\"op\": \"delete\", \"id\": 987654}",
                        "{\"op\": \"delete\", \"id\": %d}".formatted(id));

        assertThat(statuses(reply)).containsExactly(424, 404, 424);
        assertThat(alice.get("/api/tasks/" + id).json().path("version").intValue()).isEqualTo(1);
    }

    @Test
    void triesNothingOfAllWhenOneIsMalformed() {
        var reply =
                run(
                        "all",
                        "{\"op\": \"complete\", \"id\": %d}".formatted(id),
                        "{\"op\": \"update\", \"id\": %d, \"body\": {\"tags\": 1}}".formatted(id));

        assertThat(statuses(reply)).containsExactly(424, 400);
    }

    @Test
    void refusesWhatIsNoBatch() {
        assertThat(
                        alice.post("/api/tasks:batch", "{\"mode\": \"some\", \"operations\": []}")
                                .pointers())
                .containsExactly("/mode", "/operations");
    }

    @Test
    void refusesABatchWhoseLinesHaveNoForm() {
        var reply =
                alice.post(
                        "/api/tasks:batch",
                        """
                        {"mode": "each", "operations": [
                          {"op": "create", "body": {"title": "n"}, "id": 1}, {"op": "explode"}, 7,
                          {"op": "update", "id": "1"}, {"op": "skip", "id": 1, "if_match": "x"}]}
                        """);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.pointers())
                .contains(
                        "/operations/0/id",
                        "/operations/1/op",
                        "/operations/2",
                        "/operations/3/id",
                        "/operations/3/body",
                        "/operations/4/if_match");
    }

    private JsonNode run(String mode, String... operations) {
        return alice.post(
                        "/api/tasks:batch",
                        "{\"mode\": \"%s\", \"operations\": [%s]}"
                                .formatted(mode, String.join(",", operations)))
                .json();
    }

    private static List<Integer> statuses(JsonNode reply) {
        return reply.path("results").valueStream().map(r -> r.path("status").intValue()).toList();
    }
}
