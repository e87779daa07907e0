package com.taskmanager.dapr.publish;

import static com.taskmanager.application.port.EventPublisherContract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.application.port.EventPublisherContract;
import com.taskmanager.application.port.Publication;

import io.grpc.Status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

class DaprEventPublisherTest implements EventPublisherContract {
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final List<OutboxEvent> THREE =
            List.of(event(ALICE, 1), event(BOB, 1), event(ALICE, 2));

    private final ScriptedSidecar sidecar = new ScriptedSidecar();
    private final DaprEventPublisher publisher = started();

    private DaprEventPublisher started() {
        sidecar.start();
        return new DaprEventPublisher(
                new Sidecar("127.0.0.1", sidecar.port(), "s3cret", Sidecar.KAFKA, DEADLINE));
    }

    @AfterEach
    void stop() {
        publisher.close();
        sidecar.close();
    }

    @Override
    public EventPublisher publisher() {
        return publisher;
    }

    @Override
    public List<Arrival> arrivals() {
        return sidecar.arrivals;
    }

    @Override
    public void cutOff() {
        sidecar.die();
    }

    @Override
    public void restore() {
        sidecar.start();
    }

    @Test
    void putsTheKeyOnEachEntryAndWantsTheBytesLeftAsTheyAre() {
        publish(THREE);

        var request = sidecar.requests.getFirst();
        assertThat(request.getPubsubName()).isEqualTo("kafka-pubsub");
        assertThat(request.getTopic()).isEqualTo("task-events");
        assertThat(request.getMetadataMap()).containsExactly(Map.entry("rawPayload", "true"));
        assertThat(request.getEntriesList())
                .allSatisfy(
                        entry -> {
                            assertThat(entry.getMetadataMap()).containsOnlyKeys("partitionKey");
                            assertThat(entry.getContentType())
                                    .isEqualTo("application/cloudevents+json");
                        });
    }

    @Test
    void showsItsToken() {
        publish(THREE);

        assertThat(sidecar.tokens).containsOnly("s3cret");
    }

    @Test
    void acceptsExactlyWhatWasNotRefused() {
        sidecar.then(sidecar.refuse(Set.of(THREE.getFirst().id().toString())));

        var publication = publish(THREE);

        assertThat(publication.accepted())
                .containsExactlyInAnyOrder(THREE.get(1).id(), THREE.get(2).id());
        assertThat(publication.trouble()).isEqualTo("1 refused: no");
    }

    @Test
    void acceptsNothingOfWhatWasRefusedAltogether() {
        sidecar.then(sidecar.refuse(Set.copyOf(ids(THREE))));

        assertThat(publish(THREE).accepted()).isEmpty();
    }

    @Test
    void believesNoAnswerAboutEntriesThatWereNeverSent() {
        sidecar.then(sidecar.refuse(Set.of("somebody-elses")));

        assertThat(publish(THREE).accepted()).isEmpty();
    }

    @Test
    void takesAnErrorWithoutAListForNothingAccepted() {
        sidecar.then(sidecar.acceptAndFail(Status.INTERNAL.withDescription("not authorized")));

        var publication = publish(THREE);

        assertThat(publication.accepted()).isEmpty();
        assertThat(publication.trouble()).contains("not authorized");
    }

    @Test
    void takesATimeOutForNothingAcceptedAlthoughItWas() {
        sidecar.then(sidecar.acceptAndNeverAnswer());

        var publication = assertTimeout(DEADLINE.multipliedBy(3), () -> publish(THREE));

        assertThat(publication.accepted()).isEmpty();
        assertThat(arrivals()).hasSize(3);
    }

    @Test
    void takesAConnectionThatDiesForNothingAccepted() {
        sidecar.then(sidecar.acceptAndDie());

        assertThat(publish(THREE).accepted()).isEmpty();
        assertThat(arrivals()).hasSize(3);
    }

    @Test
    void waitsForASlowSidecar() {
        sidecar.then(sidecar.acceptAfter(Duration.ofMillis(300)));

        assertThat(publish(THREE)).isEqualTo(Publication.all(THREE));
    }

    @Test
    void staysBelowTheSizeOfARequest() {
        var large = LongStream.rangeClosed(1, 5).mapToObj(n -> event(ALICE, n, new byte[990_000]));

        var events = large.toList();

        assertThat(publish(events)).isEqualTo(Publication.all(events));
        assertThat(sidecar.requests)
                .allSatisfy(
                        request -> assertThat(request.getSerializedSize()).isLessThan(2_100_000));
    }

    @Test
    void makesNoFurtherCallAfterOneThatWentWrong() {
        var events = LongStream.rangeClosed(1, 1_100).mapToObj(n -> event(ALICE, n)).toList();
        sidecar.then(sidecar.accept());
        sidecar.then(sidecar.acceptAndFail(Status.UNAVAILABLE));

        var publication = publish(events);

        assertThat(sidecar.requests).hasSize(2);
        assertThat(publication.accepted())
                .isEqualTo(Publication.all(events.subList(0, BulkCalls.EVENTS_MAX)).accepted());
    }

    @Test
    void keepsTheTokenOutOfLogs() {
        assertThat(new Sidecar("127.0.0.1", 1, "s3cret", Sidecar.KAFKA, DEADLINE).toString())
                .doesNotContain("s3cret");
    }

    private Publication publish(List<OutboxEvent> events) {
        return publisher.publish(Topic.TASK_EVENTS, events);
    }

    private static List<String> ids(List<OutboxEvent> events) {
        return events.stream().map(event -> event.id().toString()).toList();
    }
}
