package com.taskmanager.bootstrap.doors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class TimelineDoorTest {
    private static final String PATH = "/api/operations/timeline";

    @LocalServerPort private int port;

    private Visitor operator() {
        return Visitor.stranger(port).with("Authorization", "Bearer demo-operator");
    }

    @Test
    void tellsEveryStepWithItsTime() {
        var told = operator().get(PATH + "?user_id=alice&limit=2").json();

        assertThat(told.path("events").get(0).path("trace_id").asString())
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(told.path("steps").valueStream().map(step -> step.path("step").asString()))
                .containsExactly(
                        "changed",
                        "in_outbox",
                        "parked",
                        "published",
                        "waits",
                        "given_up",
                        "applied",
                        "changed",
                        "left_outbox",
                        "not_here",
                        "dead");
        assertThat(told.path("steps").get(3).path("since_change_ms").doubleValue()).isEqualTo(2);
        assertThat(told.path("steps").get(4).path("reason").asString()).isEqualTo("retry");
        assertThat(told.path("steps").get(10).path("cause").asString()).isEqualTo("ghost");
        assertThat(told.path("more").booleanValue()).isTrue();
    }

    @Test
    void tellsItToPeopleInAlignedLines() {
        var reply = operator().with("Accept", "text/plain").get(PATH + "?user_id=alice");

        assertThat(reply.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(reply.response().body())
                .isEqualTo(
                        """
                        #1   task.completed         task-events         7  task/7       of alice, event 00000000-0000-0000-0000-000000000001
                        #2   ?                      task-events         8  ?            of alice, event 00000000-0000-0000-0000-000000000002

                           TIME (UTC)                 SINCE CHANGE       STEP
                           2027-01-31 12:00:00.000000    +0.000 ms  #1   changed  request request-1, caused by event 00000000-0000-0000-0000-000000000005
                           2027-01-31 12:00:00.000000    +0.000 ms  #1   in outbox  no relay has sent it yet
                           2027-01-31 12:00:00.001000    +1.000 ms  #1   parked  the broker refuses: too large
                           2027-01-31 12:00:00.002000    +2.000 ms  #1   published
                           2027-01-31 12:00:00.003000    +3.000 ms  #1   waits recurring-task-service  its effect failed, attempts 2, next at 2027-01-31T12:00:09Z: no (stream retrying)
                           2027-01-31 12:00:00.004000    +4.000 ms  #1   given up recurring-task-service  had not come when a person gave it up
                        by 2027-01-31 12:00:00.000000    +0.000 ms  #1   applied recurring-task-service
                           time not known                           #2   changed  its envelope cannot be read here
                           time not known                           #2   left outbox  when is not in the event log
                           time not known                           #2   not here recurring-task-service  not sent yet, or in the transport (stream halted)
                           2027-01-31 12:01:30.000000               #2   dead recurring-task-service  letter 3, ghost, discarded: of an end

                        There are older events: ask for more by limit, up to 200.
                        """);
    }

    @Test
    void saysThatAnOperatorSkippedIt() {
        var reply =
                operator()
                        .with("Accept", "text/plain")
                        .get(PATH + "?event_id=" + ToldTimelines.VOIDED);

        assertThat(reply.response().body()).contains("published  voided: an operator skipped it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?task_id=7&user_id=alice",
                "?task_id=7&task_id=8",
                "?task_id=x",
                "?task_id=0",
                "?event_id=7",
                "?user_id=a%20b",
                "?trace_id=abc",
                "?user_id=alice&limit=0",
                "?user_id=alice&limit=201",
                "?user_id=alice&nobody=1"
            })
    void refusesWhatIsNotExactlyOneQuestion(String query) {
        var reply = operator().get(PATH + query);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.pointers()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task_id=7",
                "event_id=0197a3e2-7c11-7e3a-9d53-1f2e3d4c5b6a",
                "user_id=nobody",
                "trace_id=4BF92F3577B34DA6A3CE929D0E0E4736"
            })
    void saysWhenNothingIsKnown(String query) {
        var reply = operator().with("Accept", "text/plain").get(PATH + "?" + query);

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("detail").asString()).startsWith("Nothing is known of it");
    }

    @ParameterizedTest
    @CsvSource({"Bearer demo-alice, 403", "Bearer nobody, 401"})
    void isNotForThosePeople(String authorization, int status) {
        var visitor = Visitor.stranger(port).with("Authorization", authorization);

        assertThat(visitor.get(PATH + "?user_id=alice").status()).isEqualTo(status);
    }
}
