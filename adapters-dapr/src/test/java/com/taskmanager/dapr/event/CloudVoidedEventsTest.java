package com.taskmanager.dapr.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.taskmanager.application.event.EventContent;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.port.ReadEvent;

import org.junit.jupiter.api.Test;

class CloudVoidedEventsTest {
    private final CloudVoidedEvents voids = new CloudVoidedEvents();
    private final OutboxEvent event =
            new CloudEventFormat()
                    .write(Samples.onEvents(Samples.completed(), Samples.REQUEST))
                    .at(Samples.SEVENTH);

    @Test
    void keepsIdNumberAndEnvelope() {
        var voided = voids.inPlaceOf(event, "the broker minds it");
        var before = Json.parse(event.data().bytes());
        var after = Json.parse(voided.data().bytes());

        assertThat(voided.id()).isEqualTo(event.id());
        assertThat(voided.sequence()).isEqualTo(event.sequence());
        assertThat(voided.stream()).isEqualTo(event.stream());
        for (var name : before.propertyNames()) {
            boolean changed =
                    name.equals("data") || name.equals("type") || name.equals("dataschema");
            assertThat(after.path(name).equals(before.path(name))).as(name).isEqualTo(!changed);
        }
    }

    @Test
    void saysNothingOfWhatTheEventSaid() {
        var voided = voids.inPlaceOf(event, "the broker minds it");
        var data = Json.parse(voided.data().bytes()).path("data");

        assertThat(data.propertyNames())
                .containsExactlyInAnyOrder("event_version", "user_id", "reason", "voided_type");
        assertThat(data.path("voided_type").asString())
                .isEqualTo(Json.parse(event.data().bytes()).path("type").asString());
    }

    @Test
    void isReadAsAPlaceWithoutContent() {
        var voided = voids.inPlaceOf(event, "the broker minds it");

        assertThat(new CloudEventReading().read(event.stream().topic(), voided.data(), null))
                .asInstanceOf(type(ReadEvent.Understood.class))
                .satisfies(
                        read -> {
                            assertThat(read.event().content()).isEqualTo(new EventContent.Voided());
                            assertThat(read.event().id()).isEqualTo(event.id());
                            assertThat(read.event().place().sequence()).isEqualTo(7);
                        });
    }

    @Test
    void doesNotWriteWhatTheSchemaForbids() {
        assertThatThrownBy(() -> voids.inPlaceOf(event, "x".repeat(3_000)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("stream.voided");
    }
}
