package com.taskmanager.bootstrap.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// What comes by the dead-letter topic, from the sidecar's request to what operators do with it.
class DeadLetterDoorTest extends OperatedTest {
    private static final String LETTERS = "/api/operations/dead-letters";
    private static final String WHY = "{\"reason\": \"it can be read now\"}";

    @Test
    void keepsWhateverItIsAsItWasAndSaysWhereItWasFirst() {
        var reply = deliver("half of an ev");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("statuses").toString())
                .isEqualTo("[{\"entryId\":\"0\",\"status\":\"SUCCESS\"}]");
        var letter = only();
        assertThat(letter.path("topic").asString()).isEqualTo("task-events");
        assertThat(letter.path("partition").intValue()).isEqualTo(4);
        assertThat(letter.path("offset").longValue()).isEqualTo(17);
        assertThat(letter.path("cause").asString()).isEqualTo("refused");
        assertThat(letter.path("error").asString()).isEqualTo("not a JSON object");
        assertThat(letter.path("user_id").isNull()).isTrue();
        assertThat(count("SELECT count(*) FROM dead_letter WHERE event = 'half of an ev'")).isOne();
    }

    @Test
    void keepsItOnceAndCountsBoth() {
        double died = counted("dead");
        double absorbed = counted("duplicate");
        deliver("half of an ev");
        deliver("half of an ev");

        only();
        assertThat(counted("dead") - died).isOne();
        assertThat(counted("duplicate") - absorbed).isOne();
    }

    /// As the metrics page says it, and the alert on new dead letters asks.
    private double counted(String outcome) {
        var metrics = as("operator").get("/actuator/prometheus").response().body();
        return metrics.lines()
                .filter(line -> line.startsWith("taskmanager_inbox_events_total"))
                .filter(line -> line.contains("consumer=\"dead-letter-handler\""))
                .filter(line -> line.contains("outcome=\"" + outcome + "\""))
                .mapToDouble(line -> Double.parseDouble(line.replaceFirst(".* ", "")))
                .sum();
    }

    @Test
    void failsAgainUntilItCanBeRead() {
        deliver("half of an ev");
        var retried = act("retry");

        assertThat(retried.json().path("outcome").asString()).isEqualTo("failed_again");
        assertThat(retried.json().path("error").asString()).isEqualTo("not a JSON object");
        assertThat(only().path("attempts").intValue()).isOne();
        assertThat(act("skip").status()).isEqualTo(409);
        assertThat(act("discard").json().path("outcome").asString()).isEqualTo("done");
    }

    /// An event that somebody refused, though it is sound: its consumers have it already, or get
    /// it.
    @Test
    void handsWhatCanBeReadToItsConsumersOnce() {
        var event = event();
        deliver(event);
        long id = only().path("id").longValue();

        assertThat(only().path("user_id").isNull()).isTrue();
        assertThat(only().path("error").asString())
                .isEqualTo("refused elsewhere, can be read here");
        assertThat(act("retry").json().path("outcome").asString()).isEqualTo("done");
        assertThat(count("SELECT count(*) FROM dead_letter")).isZero();
        assertThat(as("olga").post(LETTERS + "/" + id + "/retry", WHY).status()).isEqualTo(409);
        assertThat(
                        count(
                                """
                                SELECT count(*) FROM inbox_position
                                 WHERE consumer = 'dead-letter-handler'
                                """))
                .isZero();
    }

    /// The bytes of a sound event of alice's, as it was published.
    private String event() {
        long letter = letters(1).getFirst();
        var bytes =
                text("SELECT convert_from(event, 'UTF8') FROM dead_letter WHERE id = " + letter);
        sql("DELETE FROM dead_letter");
        return bytes;
    }

    private Visitor.Reply deliver(String bytes) {
        var raw = Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.UTF_8));
        return Visitor.stranger(port)
                .with("dapr-api-token", "demo-dapr")
                .with("Content-Type", "application/json")
                .call(
                        "POST",
                        "/functions/deadLetters",
                        """
                        {"id": "b", "topic": "dead-letters", "entries": [
                          {"entryId": "0", "event": "%s", "contentType": "application/octet-stream",
                           "metadata": {"__topic": "task-events", "__partition": "4",
                                        "__offset": "17"}}]}
                        """
                                .formatted(raw));
    }

    private JsonNode only() {
        var items = as("vera").get(LETTERS + "?consumer=dead-letter-handler").json().path("items");
        assertThat(List.copyOf(items.values())).hasSize(1);
        return items.get(0);
    }

    private Visitor.Reply act(String verb) {
        return as("olga").post(LETTERS + "/" + only().path("id").longValue() + "/" + verb, WHY);
    }
}
