package com.taskmanager.bootstrap.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.time.Duration;

class ReplayDoorTest extends OperatedTest {
    private static final String PATH = "/api/operations/dead-letters/replay";
    private static final String ALL =
            "{\"filter\": {\"consumer\": \"test-letters\"}, \"rate_per_s\": 200, \"reason\": \"mended\"}";

    @Test
    void retriesAllLettersOfAFilterAndTellsHowFarItIs() {
        var events = letters(5).stream().map(this::event).toList();
        var begun = as("olga").post(PATH, ALL);
        var ended = ended(begun.header("Location"));

        assertThat(begun.status()).isEqualTo(202);
        assertThat(begun.json().path("total").intValue()).isEqualTo(5);
        assertThat(ended.path("done").intValue()).isEqualTo(5);
        assertThat(ended.path("problem").isNull()).isTrue();
        assertThat(events).allMatch(event -> effect.done(event) == 1);
        assertThat(count("SELECT count(*) FROM dead_letter")).isZero();
        assertThat(actions())
                .hasSize(6)
                .startsWith("olga dead-letters.replay: mended")
                .contains("olga dead-letter.retry: mended");
    }

    @Test
    void countsOnlyInADryRun() {
        letters(3);
        var begun = as("olga").post(PATH, ALL.replace("{\"filter", "{\"dry_run\": true, \"filter"));
        var job = as("vera").get(begun.header("Location")).json();

        assertThat(begun.status()).isEqualTo(202);
        assertThat(job.path("state").asString()).isEqualTo("done");
        assertThat(job.path("total").intValue()).isEqualTo(3);
        assertThat(job.path("done").intValue()).isZero();
        assertThat(count("SELECT count(*) FROM dead_letter")).isEqualTo(3);
        assertThat(actions()).containsExactly("olga dead-letters.count: mended");
    }

    @Test
    void tellsWhatFailedAgain() {
        letters(2);
        effect.fail(true);
        var ended = ended(as("olga").post(PATH, ALL).header("Location"));

        assertThat(ended.path("done").intValue()).isEqualTo(2);
        assertThat(ended.at("/problem/detail").asString())
                .startsWith("2 failed again, 0 could not be retried")
                .contains("as I was told");
        assertThat(count("SELECT count(*) FROM dead_letter")).isEqualTo(2);
    }

    @Test
    void isNotFasterThanItMay() {
        letters(4);
        long began = System.nanoTime();
        ended(
                as("olga")
                        .post(PATH, ALL.replace("\"rate_per_s\": 200", "\"rate_per_s\": 2"))
                        .header("Location"));

        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThan(Duration.ofMillis(1_500));
    }

    @Test
    void beginsOneJobUnderOneKey() {
        letters(1);
        var keyed = as("olga").with("Idempotency-Key", "replay-once");
        var first = keyed.post(PATH, ALL).header("Location");

        assertThat(keyed.post(PATH, ALL).header("Location")).isEqualTo(first);
        ended(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\": \"a\"}",
                "{\"filter\": {}}",
                "{\"filter\": 1, \"reason\": \"a\"}",
                "{\"filter\": {\"status\": \"discarded\"}, \"reason\": \"a\"}",
                "{\"filter\": {\"died_from\": \"soon\"}, \"reason\": \"a\"}",
                "{\"filter\": {\"user_id\": \"a b\"}, \"reason\": \"a\"}",
                "{\"filter\": {\"limit\": 3}, \"reason\": \"a\"}",
                "{\"filter\": {}, \"rate_per_s\": 0, \"reason\": \"a\"}",
                "{\"filter\": {}, \"rate_per_s\": 1001, \"reason\": \"a\"}",
                "{\"filter\": {}, \"dry_run\": \"yes\", \"reason\": \"a\"}"
            })
    void refusesWhatIsNoReplay(String body) {
        assertThat(as("olga").post(PATH, body).status()).isEqualTo(400);
        assertThat(actions()).isEmpty();
    }

    @Test
    void isForOperatorsOnly() {
        assertThat(as("vera").post(PATH, ALL).status()).isEqualTo(403);
        assertThat(as("alice").get("/api/jobs/1").status()).isEqualTo(403);
        assertThat(as("vera").get("/api/jobs/999999").status()).isEqualTo(404);
        assertThat(as("vera").get("/api/jobs/x").status()).isEqualTo(404);
    }

    private JsonNode ended(String job) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as("vera").get(job).json().path("state").asString().equals("done"));
        return as("vera").get(job).json();
    }
}
