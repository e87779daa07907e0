package com.taskmanager.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/// What every [EventPublisher] keeps, whatever is on the other side.
public interface EventPublisherContract {
    UserId ALICE = new UserId("alice");
    UserId BOB = new UserId("bob");

    EventPublisher publisher();

    /// What the other side has got so far, each user's in the order of arrival.
    List<Arrival> arrivals();

    /// From now on the other side cannot be reached.
    void cutOff();

    /// It can be reached again.
    void restore();

    /// An event on the other side: the key it came with, and its bytes.
    record Arrival(Topic topic, String key, EventData data) {
        static Arrival of(OutboxEvent event) {
            return new Arrival(event.stream().topic(), event.stream().user().value(), event.data());
        }
    }

    @Test
    default void deliversEachEventUnchangedWithItsUserAsKey() {
        var events = List.of(event(ALICE, 1), event(BOB, 1), event(ALICE, 2));

        var publication = publisher().publish(Topic.TASK_EVENTS, events);

        assertThat(publication).isEqualTo(Publication.all(events));
        assertThat(arrivals())
                .containsExactlyInAnyOrderElementsOf(events.stream().map(Arrival::of).toList());
    }

    @Test
    default void keepsTheOrderOfEachUser() {
        var events = LongStream.rangeClosed(1, 600).mapToObj(n -> event(ALICE, n)).toList();

        publisher().publish(Topic.TASK_EVENTS, events);

        assertThat(arrivals()).containsExactlyElementsOf(events.stream().map(Arrival::of).toList());
    }

    @Test
    default void hasNoTroubleWithNothing() {
        assertThat(publisher().publish(Topic.TASK_EVENTS, List.of()))
                .isEqualTo(Publication.all(List.of()));
    }

    @Test
    default void saysWhyNothingWasAcceptedInsteadOfThrowing() {
        cutOff();

        var publication = publisher().publish(Topic.TASK_EVENTS, List.of(event(ALICE, 1)));

        assertThat(publication.accepted()).isEmpty();
        assertThat(publication.trouble()).isNotBlank();
    }

    @Test
    default void publishesAgainOnceTheOtherSideIsBack() {
        var events = List.of(event(ALICE, 1));
        cutOff();
        publisher().publish(Topic.TASK_EVENTS, events);
        restore();

        assertThat(publisher().publish(Topic.TASK_EVENTS, events))
                .isEqualTo(Publication.all(events));
        assertThat(arrivals()).contains(Arrival.of(events.getFirst()));
    }

    static OutboxEvent event(UserId user, long sequence) {
        var data = "{\"user\":\"%s\",\"n\":%d,\"ü\":\"🌵\"}".formatted(user, sequence);
        return event(user, sequence, data.getBytes(StandardCharsets.UTF_8));
    }

    static OutboxEvent event(UserId user, long sequence, byte[] data) {
        return new OutboxEvent(
                new UUID(user.hashCode(), sequence),
                new StreamId(user, Topic.TASK_EVENTS),
                sequence,
                Instant.EPOCH,
                EventData.of(data));
    }
}
