package com.taskmanager.bootstrap.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

@DoorTest
class FunctionDoorTest {
    @LocalServerPort private int port;
    @Autowired private Inboxes inboxes = new Inboxes();
    private Visitor alice = Visitor.stranger(0);
    private Visitor sidecar = Visitor.stranger(0);

    @BeforeEach
    void knock() {
        alice = Visitor.alice(port);
        sidecar =
                Visitor.stranger(port)
                        .with("dapr-api-token", "demo-dapr")
                        .with("Content-Type", "application/cloudevents+json");
    }

    @AfterEach
    void open() {
        inboxes.close(false);
    }

    @Test
    void doesWhatRestDoes() {
        long id =
                alice.post("/functions/addTask", "{\"title\": \"f\", \"tags\": [\"fn\"]}")
                        .json()
                        .path("id")
                        .longValue();
        var named = "{\"id\": " + id + "}";

        assertThat(alice.post("/functions/getTask", named).json())
                .isEqualTo(alice.get("/api/tasks/" + id).json());
        assertThat(alice.post("/functions/listTasks", "{\"tag\": [\"fn\"], \"limit\": 5}").json())
                .isEqualTo(alice.get("/api/tasks?tag=fn&limit=5").json());
        assertThat(
                        alice.post(
                                        "/functions/updateTask",
                                        "{\"id\": %d, \"title\": \"g\"}".formatted(id))
                                .json()
                                .path("version")
                                .intValue())
                .isEqualTo(2);
        assertThat(
                        alice.post("/functions/completeTask", named)
                                .json()
                                .path("task")
                                .path("status")
                                .asString())
                .isEqualTo("completed");
        assertThat(alice.post("/functions/deleteTask", named).json().path("deleted_at").isNull())
                .isFalse();
    }

    @Test
    void refusesWithTheSameProblems() {
        var reply =
                alice.post("/functions/updateTask", "{\"id\": \"7\", \"title\": \"\", \"x\": 1}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.pointers()).containsExactlyInAnyOrder("/id", "/title", "/x");
    }

    @Test
    void honoursIdempotencyKeysAndIfMatch() {
        var keyed = alice.with("Idempotency-Key", "fn-1");
        var first = keyed.post("/functions/addTask", "{\"title\": \"f\"}");
        var again = keyed.post("/functions/addTask", "{\"title\": \"f\"}");
        long id = first.json().path("id").longValue();

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(
                        alice.with("If-Match", "\"9\"")
                                .post("/functions/completeTask", "{\"id\": " + id + "}")
                                .status())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "functionRouter",
                "addTask,getTask",
                "addTask%7CgetTask",
                "addTask%2CgetTask",
                "addTask/getTask",
                "addTask/",
                "addtask",
                "world",
                "taskUseCases",
                "createTask",
                "findTask",
                "restoreTask",
                "addTaskFunction",
                "environment",
                ""
            })
    void letsNothingElseBeReached(String name) {
        assertThat(alice.post("/functions/" + name, "{}").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void letsFunctionsBePostedToOnly(String method) {
        var reply = alice.json().call(method, "/functions/addTask", "");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("POST");
    }

    @Test
    void obeysNoRoutingHeaderAndEchoesNone() {
        var reply =
                alice.with("spring.cloud.function.definition", "deleteTask")
                        .with("X-Secret", "s3cret")
                        .post("/functions/addTask", "{\"title\": \"f\"}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("title").asString()).isEqualTo("f");
        assertThat(reply.response().headers().map())
                .doesNotContainKeys(
                        "authorization", "x-secret", "spring.cloud.function.definition");
    }

    @ParameterizedTest
    @ValueSource(strings = {"recurringTasks", "deadLetters"})
    void takesDeliveriesFromTheSidecarOnly(String name) {
        assertThat(alice.post("/functions/" + name, "{}").status()).isEqualTo(401);
        assertThat(
                        Visitor.stranger(port)
                                .with("dapr-api-token", "wrong")
                                .post("/functions/" + name, "{}")
                                .code())
                .isEqualTo("unauthenticated");
        assertThat(sidecar.call("POST", "/functions/addTask", "{}").status()).isEqualTo(401);
    }

    @Test
    void tellsASidecarThatItSubscribesToNothingItself() {
        var reply = Visitor.stranger(port).get("/dapr/subscribe");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).isEmpty();
    }

    @Test
    void answersABulkDeliveryEntryByEntry() {
        var reply =
                sidecar.call(
                        "POST",
                        "/functions/recurringTasks",
                        """
                        {"id": "b", "topic": "task-events", "entries": [
                          {"entryId": "e1", "event": {"id": "1"}, "metadata": {"__key": "alice"}},
                          {"entryId": "e2", "event": "no object"}]}
                        """);

        assertThat(reply.json().path("statuses").toString())
                .isEqualTo(
                        "[{\"entryId\":\"e1\",\"status\":\"SUCCESS\"},{\"entryId\":\"e2\",\"status\":\"DROP\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"specversion\": \"1.0\"}", "not json", "[]"})
    void answersASingleDelivery(String body) {
        var reply = sidecar.call("POST", "/functions/recurringTasks", body);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("status").asString())
                .isEqualTo(body.startsWith("{") ? "SUCCESS" : "DROP");
    }

    /// A sidecar that is refused for the size of a delivery would bring it again for ever.
    @Test
    void takesADeliveryOfWhateverSize() {
        var entries =
                IntStream.range(0, 40)
                        .mapToObj("{\"entryId\":\"%s\",\"event\":\"no object\"}"::formatted)
                        .map(it -> it.replace("no", "x".repeat(500_000)))
                        .collect(Collectors.joining(","));

        var reply =
                sidecar.call(
                        "POST", "/functions/recurringTasks", "{\"entries\":[" + entries + "]}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("statuses").valueStream())
                .extracting(it -> it.path("entryId").asString())
                .containsExactlyElementsOf(
                        IntStream.range(0, 40).mapToObj(Integer::toString).toList());
    }

    @Test
    void takesNoSingleEventOfWhateverSize() {
        int most = 8 * 1024 * 1024;
        var path = "/functions/recurringTasks";

        assertThat(sidecar.call("POST", path, "x".repeat(most)).status()).isEqualTo(200);
        assertThat(sidecar.call("POST", path, "x".repeat(most + 1)).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"recurringTasks", "deadLetters"})
    void refusesADeliveryWholeWhereTheInboxIsClosed(String name) {
        inboxes.close(true);

        var reply = sidecar.call("POST", "/functions/" + name, "{}");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isNotEmpty();
        assertThat(reply.code()).isEqualTo("unavailable");
    }
}
