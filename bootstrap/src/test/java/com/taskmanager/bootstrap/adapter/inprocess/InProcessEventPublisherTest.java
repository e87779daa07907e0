package com.taskmanager.bootstrap.adapter.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.ApplyDelivery;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.Delivery;
import com.taskmanager.application.inbox.DeliveryResult;
import com.taskmanager.application.inbox.DeliveryResult.EntryAnswer;
import com.taskmanager.application.inbox.DeliveryResult.Status;
import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.application.port.EventPublisherContract;
import com.taskmanager.application.port.Publication;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

class InProcessEventPublisherTest implements EventPublisherContract {
    private static final Consumer FIRST = consumer("first");
    private static final Consumer SECOND = consumer("second");

    private final RecordingInboxes inboxes = new RecordingInboxes();
    private final EventPublisher publisher =
            new InProcessEventPublisher(inboxes, List.of(FIRST, SECOND));

    @Override
    public EventPublisher publisher() {
        return publisher;
    }

    @Override
    public List<Arrival> arrivals() {
        return inboxes.of(FIRST);
    }

    @Override
    public void cutOff() {
        inboxes.closed.add(FIRST);
    }

    @Override
    public void restore() {
        inboxes.closed.clear();
    }

    @Test
    void acceptsOnlyWhatEveryConsumerHasTaken() {
        inboxes.closed.add(SECOND);
        var events = List.of(EventPublisherContract.event(ALICE, 1));

        var refused = publisher.publish(Topic.TASK_EVENTS, events);
        restore();
        var accepted = publisher.publish(Topic.TASK_EVENTS, events);

        assertThat(refused).isEqualTo(Publication.none("second: closed"));
        assertThat(accepted).isEqualTo(Publication.all(events));
        assertThat(inboxes.of(FIRST)).hasSize(2);
        assertThat(inboxes.of(SECOND)).hasSize(1);
    }

    @Test
    void acceptsAtOnceWhatNobodyConsumes() {
        var events = List.of(EventPublisherContract.event(ALICE, 1));
        cutOff();

        assertThat(publisher.publish(Topic.TASK_UPDATES, events))
                .isEqualTo(Publication.all(events));
    }

    @Test
    void acceptsWhatAConsumerDropped() {
        inboxes.dropping = true;
        var events = List.of(EventPublisherContract.event(ALICE, 1));

        assertThat(publisher.publish(Topic.TASK_EVENTS, events)).isEqualTo(Publication.all(events));
    }

    private static Consumer consumer(String name) {
        return new Consumer(name, true, Set.of(Topic.TASK_EVENTS), _ -> {});
    }

    /// Inboxes that write down what came, and may be closed.
    private static final class RecordingInboxes implements ApplyDelivery {
        private final List<Taken> taken = new ArrayList<>();
        private final Set<Consumer> closed = new HashSet<>();
        private boolean dropping;

        private record Taken(Consumer consumer, Arrival arrival) {}

        @Override
        public DeliveryResult apply(Consumer consumer, Delivery delivery) {
            if (closed.contains(consumer)) {
                return new DeliveryResult.NotReady("closed");
            }
            delivery.entries()
                    .forEach(entry -> taken.add(new Taken(consumer, arrival(delivery, entry))));
            return new DeliveryResult.Answered(
                    delivery.entries().stream().map(this::answer).toList());
        }

        List<Arrival> of(Consumer consumer) {
            return taken.stream()
                    .filter(one -> one.consumer().equals(consumer))
                    .map(Taken::arrival)
                    .toList();
        }

        private EntryAnswer answer(Delivery.Entry entry) {
            return new EntryAnswer(entry.entryId(), dropping ? Status.DROP : Status.SUCCESS);
        }

        private static Arrival arrival(Delivery delivery, Delivery.Entry entry) {
            return new Arrival(delivery.topic(), Objects.requireNonNull(entry.key()), entry.data());
        }
    }
}
