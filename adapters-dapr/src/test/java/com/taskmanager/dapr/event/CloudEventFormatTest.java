package com.taskmanager.dapr.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.taskmanager.application.event.Actor;
import com.taskmanager.application.event.Origin;
import com.taskmanager.application.event.PendingEvent;
import com.taskmanager.application.event.StreamPlace;
import com.taskmanager.application.event.Topic;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.UUID;

class CloudEventFormatTest {
    private static final PendingEvent COMPLETED =
            Samples.onEvents(Samples.completed(), Samples.REQUEST);

    private final CloudEventFormat format = new CloudEventFormat();

    @Test
    void tellsInTheRowWhatIsInTheBytes() {
        var row = format.write(COMPLETED).at(Samples.SEVENTH);
        var event = Json.parse(row.data().bytes());

        assertThat(row.id()).hasToString(event.path("id").asString());
        assertThat(row.sequence()).isEqualTo(event.path("sequence").asLong()).isEqualTo(7);
        assertThat(row.stream()).isEqualTo(COMPLETED.stream());
        assertThat(row.occurredAt()).isEqualTo(event.path("time").asString());
    }

    @Test
    void hasOneSizeWhateverTheNumber() {
        int sizeOfFirst = format.write(COMPLETED).at(new StreamPlace(1, 1)).data().size();
        int sizeOfLast =
                format.write(COMPLETED).at(new StreamPlace(Long.MAX_VALUE, 1)).data().size();

        assertThat(sizeOfLast).isEqualTo(sizeOfFirst);
    }

    @Test
    void carriesTheTraceTwiceSoThatDaprKeepsIt() {
        var event = written(COMPLETED);

        assertThat(event.path("traceid")).isEqualTo(event.path("traceparent"));
        assertThat(event.path("traceid").isString()).isTrue();
    }

    @Test
    void hasNoTraceAttributesWithoutATrace() {
        var event = written(Samples.onEvents(Samples.next(), Samples.CONSUMER));

        assertThat(event.has("traceid")).isFalse();
        assertThat(event.has("traceparent")).isFalse();
        assertThat(event.path("causationid").isString()).isTrue();
    }

    @Test
    void writesNullForWhatIsNotSet() {
        var data = written(Samples.onEvents(Samples.plain(), Samples.CONSUMER)).path("data");

        assertThat(data.path("due_date").isNull()).isTrue();
        assertThat(data.path("series_id").isNull()).isTrue();
        assertThat(data.path("ip_address").isNull()).isTrue();
        assertThat(data.path("recurrence").isNull()).isTrue();
    }

    @Test
    void cutsAUserAgentInsteadOfRefusingTheChange() {
        var client = new Origin.Client("127.0.0.1", "x".repeat(10_000));

        var data = written(Samples.onEvents(Samples.completed(), by(client, "c"))).path("data");

        assertThat(data.path("user_agent").asString()).hasSize(512);
    }

    @Test
    void refusesToWriteWhatDoesNotFitItsSchema() {
        var unprintable = by(Origin.Client.UNKNOWN, "a\u0000b");

        assertThatIllegalStateException()
                .isThrownBy(() -> written(Samples.onEvents(Samples.completed(), unprintable)))
                .withMessageContaining("/correlationid pattern")
                .withMessageNotContaining("\u0000");
    }

    @Test
    void refusesATopicThatDoesNotTellOfTasks() {
        var content = Samples.completed();
        var event =
                new PendingEvent(new UUID(1, 2), new Topic("reminders"), content, Samples.REQUEST);

        assertThatIllegalStateException().isThrownBy(() -> written(event));
    }

    private static Origin by(Origin.Client client, String correlationId) {
        return new Origin("/tasks/backend-service", Actor.AGENT, correlationId, null, null, client);
    }

    private JsonNode written(PendingEvent event) {
        return Json.parse(format.write(event).at(Samples.SEVENTH).data().bytes());
    }
}
