package com.taskmanager.bootstrap.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.Slots;
import com.taskmanager.domain.user.UserId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;

class OperationsDoorTest extends OperatedTest {
    private static final String BASE = "/api/operations/";
    private static final String WHY = "{\"reason\": \"it is mended\"}";

    @Test
    void showsViewersEverythingAndLetsThemDoNothing() {
        var letter = letters(1).getFirst();
        var vera = as("vera");

        for (var look :
                new String[] {
                    "summary",
                    "streams?state=waiting",
                    "dead-letters",
                    "dead-letters/groups",
                    "consumers/recurring-task-service/adoption"
                }) {
            assertThat(vera.get(BASE + look).status()).as(look).isEqualTo(200);
        }
        assertThat(vera.post(BASE + "dead-letters/" + letter + "/retry", WHY).status())
                .isEqualTo(403);
        assertThat(vera.get("/api/tasks").status()).isEqualTo(403);
        assertThat(as("alice").get(BASE + "summary").status()).isEqualTo(403);
        assertThat(Visitor.stranger(port).get(BASE + "summary").status()).isEqualTo(401);
        assertThat(actions()).isEmpty();
    }

    @Test
    void findsDeadLettersByWhatIsKnownOfThem() {
        letters(2);
        sql(
                """
                INSERT INTO dead_letter (consumer, topic, cause, error, attempts, event, since)
                VALUES ('recurring-task-service', 'task-events', 'UNREADABLE', 'not JSON', 0, 'x',
                        '2020-01-01T00:00:00Z')
                """);

        assertThat(found("")).isEqualTo(3);
        assertThat(found("?consumer=test-letters")).isEqualTo(2);
        assertThat(found("?user_id=alice&type=com.taskmanager.task.created")).isEqualTo(2);
        assertThat(found("?error=IllegalStateException")).isEqualTo(2);
        assertThat(found("?died_before=2020-01-02")).isOne();
        assertThat(found("?died_from=2020-01-02&topic=task-events")).isEqualTo(2);
        assertThat(found("?status=discarded")).isZero();
        assertThat(found("?user_id=bob")).isZero();
    }

    private int found(String query) {
        var page = as("vera").get(BASE + "dead-letters" + query);
        assertThat(page.status()).as(page.response().body()).isEqualTo(200);
        return page.json().path("items").size();
    }

    @Test
    void leadsThroughAllPagesOnce() {
        var all = letters(5);
        var seen = new ArrayList<Long>();
        var path = BASE + "dead-letters?consumer=test-letters&limit=2";
        var page = as("vera").get(path);
        while (true) {
            page.json().path("items").forEach(line -> seen.add(line.path("id").longValue()));
            if (page.json().path("next_cursor").isNull()) {
                break;
            }
            page = as("vera").get(path + "&cursor=" + page.json().path("next_cursor").asString());
        }

        assertThat(seen).isEqualTo(all.reversed());
    }

    @Test
    void takesACursorForItsOwnListOnly() {
        letters(2);
        var cursor =
                as("vera").get(BASE + "dead-letters?limit=1").json().path("next_cursor").asString();
        var other = as("vera").get(BASE + "dead-letters?consumer=x&cursor=" + cursor);

        assertThat(other.status()).isEqualTo(400);
        assertThat(other.pointers()).containsExactly("/cursor");
    }

    @Test
    void groupsWhatWentWrongAlike() {
        letters(3);
        var groups = as("vera").get(BASE + "dead-letters/groups").json().path("items");

        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).path("letters").intValue()).isEqualTo(3);
        assertThat(groups.get(0).path("type").asString()).isEqualTo("com.taskmanager.task.created");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dead-letters?limit=0",
                "dead-letters?limit=201",
                "dead-letters?limit=ten",
                "dead-letters?status=gone",
                "dead-letters?user_id=a%20b",
                "dead-letters?consumer=%00",
                "dead-letters?error=",
                "dead-letters?died_from=soon",
                "dead-letters?died_before=2027-02-30",
                "dead-letters?cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "dead-letters?cursor=x",
                "dead-letters?page=2",
                "dead-letters?consumer=a&consumer=b",
                "dead-letters/groups?cursor=x",
                "streams",
                "streams?state=open",
                "streams?state=waiting&cursor=x",
                "summary?x=1"
            })
    void refusesQueriesThatAreNone(String query) {
        var reply = as("vera").get(BASE + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"reason\": null}",
                "{\"reason\": \"  \"}",
                "{\"reason\": 7}",
                "{\"reason\": \"a\\u0000b\"}",
                "{\"reason\": \"well\", \"operator\": \"someone else\"}"
            })
    void doesNothingWithoutAReason(String body) {
        var letter = letters(1).getFirst();
        for (var action :
                new String[] {
                    "dead-letters/" + letter + "/retry",
                    "dead-letters/" + letter + "/discard",
                    "slots/3/pause",
                    "consumers/test-letters/pause",
                    "consumers/test-letters/adopt"
                }) {
            assertThat(as("olga").post(BASE + action, body).status()).as(action).isEqualTo(400);
        }
        assertThat(as("olga").post(BASE + "slots/3/pause", reasonOf(501)).status()).isEqualTo(400);
        assertThat(actions()).isEmpty();
    }

    private static String reasonOf(int chars) {
        return "{\"reason\": \"" + "x".repeat(chars) + "\"}";
    }

    @Test
    void appliesALetterOnceHoweverOftenItIsRetried() {
        var letter = letters(1).getFirst();
        var event = event(letter);
        effect.fail(true);
        var failed = retry(letter);
        effect.fail(false);
        var applied = retry(letter);
        var again = retry(letter);

        assertThat(failed.json().path("outcome").asString()).isEqualTo("failed_again");
        assertThat(failed.json().path("error").asString()).contains("as I was told");
        assertThat(applied.json().path("outcome").asString()).isEqualTo("done");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").asString()).contains("never runs again");
        assertThat(effect.done(event)).isOne();
        assertThat(actions())
                .containsExactly(
                        "olga dead-letter.retry: it is mended",
                        "olga dead-letter.retry: it is mended");
    }

    private Visitor.Reply retry(long letter) {
        return as("olga").post(BASE + "dead-letters/" + letter + "/retry", WHY);
    }

    @Test
    void putsALetterAwayAndBack() {
        var path = BASE + "dead-letters/" + letters(1).getFirst();

        assertThat(as("olga").post(path + "/discard", WHY).status()).isEqualTo(200);
        assertThat(as("olga").post(path + "/discard", WHY).status()).isEqualTo(409);
        assertThat(as("olga").post(path + "/retry", WHY).status()).isEqualTo(409);
        assertThat(as("operator").post(path + "/restore", WHY).status()).isEqualTo(200);
        assertThat(as("olga").post(path + "/restore", WHY).status()).isEqualTo(409);
        assertThat(actions())
                .containsExactly(
                        "olga dead-letter.discard: it is mended",
                        "operator dead-letter.restore: it is mended");
    }

    @Test
    void answersTheSameUnderOneKey() {
        var path = BASE + "dead-letters/" + letters(1).getFirst() + "/discard";
        var keyed = as("olga").with("Idempotency-Key", "discard-once");

        assertThat(keyed.post(path, WHY).status()).isEqualTo(200);
        assertThat(keyed.post(path, WHY).status()).isEqualTo(200);
        assertThat(actions()).hasSize(1);
    }

    @Test
    void discardsAndRestoresNothingWhereOrderMatters() {
        sql(
                """
                INSERT INTO dead_letter (consumer, topic, cause, error, attempts, event)
                VALUES ('recurring-task-service', 'task-events', 'UNREADABLE', 'not JSON', 0, 'y')
                """);
        var path = BASE + "dead-letters/" + count("SELECT max(id) FROM dead_letter");

        assertThat(as("olga").post(path + "/discard", WHY).status()).isEqualTo(409);
        assertThat(as("olga").post(path + "/restore", WHY).status()).isEqualTo(409);
        assertThat(as("olga").post(path + "/skip", WHY).status()).isEqualTo(200);
        assertThat(count("SELECT count(*) FROM dead_letter WHERE status = 'SKIPPED'")).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dead-letters/999999999/retry",
                "dead-letters/0/retry",
                "dead-letters/x/discard",
                "dead-letters/9999999999999999999/restore",
                "slots/32/pause",
                "slots/-1/pause",
                "slots/x/resume",
                "consumers/nobody/pause",
                "consumers/nobody/adopt",
                "consumers/nobody/replay"
            })
    void knowsNothingThatIsNot(String path) {
        assertThat(as("olga").post(BASE + path, WHY).status()).isEqualTo(404);
        assertThat(actions()).isEmpty();
    }

    @Test
    void pausesAndResumesSlotsAndConsumers() {
        for (var path : new String[] {"slots/3/", "consumers/test-letters/"}) {
            assertThat(outcome(path + "pause")).isEqualTo("done");
            assertThat(outcome(path + "pause")).isEqualTo("unchanged");
            assertThat(outcome(path + "resume")).isEqualTo("done");
            assertThat(outcome(path + "resume")).isEqualTo("unchanged");
        }
        assertThat(actions()).hasSize(8);
    }

    @Test
    void retriesNothingOfAPausedConsumer() {
        var letter = letters(1).getFirst();
        outcome("consumers/test-letters/pause");
        var reply = retry(letter);
        outcome("consumers/test-letters/resume");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.header("Retry-After")).isNotEmpty();
    }

    private String outcome(String path) {
        return as("olga").post(BASE + path, WHY).json().path("outcome").asString();
    }

    @Test
    void retriesAndSkipsTheHeadOfAHaltedStream() {
        halted();
        var page = as("vera").get(BASE + "streams?state=halted").json().path("items");
        effect.fail(true);
        var failed = stream("retry", "\"consumer\": \"test-letters\", ");
        effect.fail(false);
        var skipped = stream("skip", "\"consumer\": \"test-letters\", ");
        var again = stream("skip", "\"consumer\": \"test-letters\", ");
        sql("DELETE FROM inbox_position WHERE consumer = 'test-letters'");

        assertThat(page).hasSize(1);
        assertThat(page.get(0).path("user_id").asString()).isEqualTo("alice");
        assertThat(failed.json().path("outcome").asString()).isEqualTo("failed_again");
        assertThat(skipped.json().path("outcome").asString()).isEqualTo("done");
        assertThat(again.status()).isEqualTo(409);
    }

    private void halted() {
        letters(1);
        sql(
                """
                INSERT INTO inbox_position (consumer, topic, user_id, last_seq, state)
                SELECT consumer, topic, user_id, seq - 1, 'HALTED' FROM dead_letter
                """);
    }

    @Test
    void stopsAStreamAndLetsItGoOn() {
        halted();
        sql("UPDATE inbox_position SET state = 'OPEN' WHERE consumer = 'test-letters'");
        var consumer = "\"consumer\": \"test-letters\", ";
        var stopped = stream("stop", consumer);
        var listed = as("vera").get(BASE + "streams?state=stopped").json().path("items");
        var released = stream("release", consumer);
        var again = stream("release", consumer);
        sql("DELETE FROM inbox_position WHERE consumer = 'test-letters'");

        assertThat(stopped.status()).isEqualTo(200);
        assertThat(listed).hasSize(1);
        assertThat(released.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(409);
    }

    @Test
    void releasesAndSkipsParkedStreamsOnly() {
        assertThat(stream("release", "").status()).isEqualTo(409);
        assertThat(stream("skip", "").status()).isEqualTo(409);
        assertThat(stream("retry", "\"consumer\": \"nobody\", ").status()).isEqualTo(404);
        assertThat(stream("retry", "").status()).isEqualTo(400);
        assertThat(stream("skip", "\"first_seq\": 3, \"last_seq\": 2, ").status()).isEqualTo(400);
    }

    @Test
    void putsAParkedStreamBackIntoTheOutbox() {
        sql("UPDATE outbox_slot SET paused = true");
        sql(
                """
                INSERT INTO outbox_parked_stream (slot, topic, user_id, first_seq, cause)
                VALUES (%d, 'task-events', 'alice', 1, 'refused')
                """
                        .formatted(Slots.of(new UserId("alice"))));
        var listed = as("vera").get(BASE + "streams?state=parked").json().path("items");
        var released = stream("release", "");
        sql("UPDATE outbox_slot SET paused = false");

        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("error").asString()).isEqualTo("refused");
        assertThat(released.status()).isEqualTo(200);
    }

    private Visitor.Reply stream(String verb, String fields) {
        return as("olga")
                .post(
                        BASE + "streams/" + verb,
                        "{" + fields + "\"user_id\": \"alice\", \"reason\": \"it is mended\"}");
    }

    @Test
    void saysHowEverythingIs() {
        letters(2);
        outcome("slots/3/pause");
        var summary = as("vera").get(BASE + "summary").json();
        outcome("slots/3/resume");

        assertThat(summary.at("/outbox/paused_slots/0").intValue()).isEqualTo(3);
        assertThat(summary.path("consumers").findValuesAsString("name"))
                .containsExactlyInAnyOrder(
                        "recurring-task-service", "dead-letter-handler", "test-letters");
    }
}
