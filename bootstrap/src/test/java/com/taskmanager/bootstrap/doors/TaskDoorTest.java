package com.taskmanager.bootstrap.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class TaskDoorTest {
    @LocalServerPort private int port;
    private Visitor alice = Visitor.stranger(0);

    @BeforeEach
    void knock() {
        alice = Visitor.alice(port);
    }

    @Test
    void createsATaskAndSaysWhereItIs() {
        var reply =
                alice.post(
                        "/api/tasks",
                        """
                        {"title": " Water the plants ", "due_date": "2027-01-31", "recurrence": "monthly"}
                        """);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location"))
                .isEqualTo("/api/tasks/" + reply.json().path("id").longValue());
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.json().path("title").asString()).isEqualTo("Water the plants");
        assertThat(reply.json().path("due_date").asString()).isEqualTo("2027-01-31");
        assertThat(reply.json().path("recurrence").path("rule").asString())
                .isEqualTo("FREQ=MONTHLY");
        assertThat(reply.json().path("occurrence_no").intValue()).isEqualTo(1);
    }

    @Test
    void showsEveryFieldWithNullForWhatIsNotSet() {
        var task = alice.post("/api/tasks", "{\"title\": \"x\"}").json();

        assertThat(task.propertyNames())
                .containsExactly(
                        "id",
                        "title",
                        "description",
                        "priority",
                        "tags",
                        "status",
                        "due_date",
                        "all_day",
                        "time_zone",
                        "is_recurring",
                        "recurrence",
                        "series_id",
                        "occurrence_no",
                        "parent_task_id",
                        "version",
                        "created_at",
                        "updated_at",
                        "completed_at",
                        "deleted_at");
        assertThat(task.path("recurrence").isNull()).isTrue();
        assertThat(task.path("parent_task_id").isNull()).isTrue();
    }

    @Test
    void writesAMomentWithTheOffsetOfItsZone() {
        var task =
                alice.post(
                                "/api/tasks",
                                """
                                {"title": "x", "due_date": "2027-07-01T09:00:00Z", "time_zone": "Europe/Berlin"}
                                """)
                        .json();

        assertThat(task.path("due_date").asString()).isEqualTo("2027-07-01T11:00:00+02:00");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var reply =
                alice.post(
                        "/api/tasks",
                        """
                        {"title": 5, "priority": "urgent", "tags": "a", "due_date": "2027-02-30",
                         "time_zone": "Mars/Base", "recurrence": {"rule": "FREQ=SECONDLY", "x": 1}, "nope": null}
                        """);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.code()).isEqualTo("invalid_request");
        assertThat(reply.pointers())
                .containsExactlyInAnyOrder(
                        "/title",
                        "/priority",
                        "/tags",
                        "/due_date",
                        "/time_zone",
                        "/recurrence/rule",
                        "/recurrence/x",
                        "/nope");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"title\": \"a\", \"title\": \"b\"}",
                "{\"title\": \"a\"} {}",
                "{\"title\": \"a\"",
                "[]",
                "null",
                "title: a",
                "{\"title\": \"\\ud800\"}",
                "{\"title\": \"   \"}",
                "{\"title\": \"a\\u0000b\"}",
                "{\"title\": null}",
                "{\"titl\\ud800e\": \"a\"}",
                "{\"title\": \"a\", \"recurrence\": \"daily\"}",
                "{\"title\": \"a\", \"due_date\": \"2027-01-31T09:00:00\"}",
                "{\"title\": \"a\", \"due_date\": \"2027-01-31\", \"recurrence\": \"FREQ=DAILY\"}",
                "{\"title\": \"a\", \"time_zone\": \"+01:00\"}",
                "{\"title\": \"a\", \"tags\": [\"x\", 5]}",
                "{\"title\": \"a\", \"reminders\": []}"
            })
    void refusesBodiesThatAreNoTask(String body) {
        var reply = alice.post("/api/tasks", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gießen ☀️", "植物に水をやる", "اسقِ النباتات", "👩‍👩‍👧‍👦"})
    void keepsTitlesInAnyScript(String title) {
        var reply = alice.post("/api/tasks", "{\"title\": \"" + title + "\"}");

        assertThat(reply.json().path("title").asString()).isEqualTo(title);
    }

    @Test
    void patchesWhatIsNamedAndKeepsTheRest() {
        long id =
                alice.creates(
                        """
                        {"title": "a", "description": "long", "tags": ["x"], "priority": "high"}
                        """);

        var task =
                alice.patch("/api/tasks/" + id, "{\"description\": null, \"tags\": [\"y\"]}")
                        .json();

        assertThat(task.path("title").asString()).isEqualTo("a");
        assertThat(task.path("priority").asString()).isEqualTo("high");
        assertThat(task.path("description").isNull()).isTrue();
        assertThat(task.path("tags").get(0).asString()).isEqualTo("y");
        assertThat(task.path("version").intValue()).isEqualTo(2);
    }

    @Test
    void mergesInsideARecurrence() {
        long id =
                alice.creates(
                        """
                        {"title": "a", "due_date": "2027-01-31",
                         "recurrence": {"rule": "FREQ=WEEKLY", "missed": "all"}}
                        """);

        var recurrence =
                alice.patch("/api/tasks/" + id, "{\"recurrence\": {\"paused\": true}}")
                        .json()
                        .path("recurrence");

        assertThat(recurrence.path("rule").asString()).isEqualTo("FREQ=WEEKLY");
        assertThat(recurrence.path("missed").asString()).isEqualTo("all");
        assertThat(recurrence.path("paused").booleanValue()).isTrue();
    }

    @Test
    void changesNothingForAnEmptyPatch() {
        long id = alice.creates("{\"title\": \"a\"}");

        assertThat(alice.patch("/api/tasks/" + id, "{}").header("ETag")).isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"1\";200",
                "*;200",
                "\"2\";412",
                "W/\"1\";412",
                "\"abc\";412",
                "\"9\", \"1\";400",
                "1;400",
                "garbage;400",
                "\"1;400"
            })
    void honoursIfMatch(String tag, int status) {
        long id = alice.creates("{\"title\": \"a\"}");

        var reply = alice.with("If-Match", tag).patch("/api/tasks/" + id, "{\"title\": \"b\"}");

        assertThat(reply.status()).isEqualTo(status);
    }

    @Test
    void completesOnceAndAnswersTheSameAgain() {
        long id = alice.creates("{\"title\": \"a\"}");

        var first = alice.call("POST", "/api/tasks/" + id + "/complete", "");
        var second = alice.post("/api/tasks/" + id + "/complete", "{}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("task").path("status").asString()).isEqualTo("completed");
        assertThat(first.json().path("next_occurrence").isNull()).isTrue();
        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void deletesTwiceAndRestores() {
        long id = alice.creates("{\"title\": \"a\"}");

        assertThat(alice.call("DELETE", "/api/tasks/" + id, "").status()).isEqualTo(204);
        assertThat(alice.call("DELETE", "/api/tasks/" + id, "").status()).isEqualTo(204);
        assertThat(alice.get("/api/tasks/" + id).json().path("deleted_at").isNull()).isFalse();
        assertThat(alice.patch("/api/tasks/" + id, "{\"title\": \"b\"}").code())
                .isEqualTo("state_conflict");
        assertThat(alice.call("POST", "/api/tasks/" + id + "/restore", "").status()).isEqualTo(200);
    }

    @Test
    void refusesToSkipWhatDoesNotRepeat() {
        long id = alice.creates("{\"title\": \"a\"}");

        var reply = alice.call("POST", "/api/tasks/" + id + "/skip", "");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.code()).isEqualTo("state_conflict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "abc", "99999999999999999999", "1.0", "%20", "987654"})
    void knowsNoTaskByWhatIsNoId(String id) {
        var reply = alice.get("/api/tasks/" + id);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo("not_found");
    }

    @Test
    void answersARepeatedRequestFromMemory() {
        var keyed = alice.with("Idempotency-Key", "k-1");

        var first = keyed.post("/api/tasks", "{\"title\": \"once\"}");
        var again = keyed.post("/api/tasks", "{\"title\": \"once\"}");
        var other = keyed.post("/api/tasks", "{\"title\": \"twice\"}");

        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency_key_reused");
    }

    @Test
    void keepsRefusalsUnderTheirKeyToo() {
        var keyed = alice.with("Idempotency-Key", "k-2");

        var first = keyed.post("/api/tasks", "{\"title\": \"\"}");
        var again = keyed.post("/api/tasks", "{\"title\": \"\"}");

        assertThat(first.status()).isEqualTo(400);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void refusesAKeyThatIsNone() {
        var reply =
                alice.with("Idempotency-Key", "x".repeat(256))
                        .post("/api/tasks", "{\"title\": \"a\"}");

        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void previewsARecurrence() {
        var reply =
                alice.post(
                        "/api/recurrence/preview",
                        """
                        {"recurrence": "monthly", "start": "2027-01-31", "count": 3}
                        """);

        assertThat(reply.json().path("dates").valueStream().map(date -> date.asString()))
                .containsExactly("2027-01-31", "2027-02-28", "2027-03-31");
        assertThat(reply.json().path("text").asString()).isEqualTo("every month on the 31st");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=SECONDLY", "nonsense"})
    void previewsNoRuleThatIsNone(String rule) {
        var reply =
                alice.post(
                        "/api/recurrence/preview",
                        "{\"recurrence\": {\"rule\": \""
                                + rule
                                + "\"}, \"start\": \"2027-01-31\"}");

        assertThat(reply.status()).isEqualTo(400);
    }
}
