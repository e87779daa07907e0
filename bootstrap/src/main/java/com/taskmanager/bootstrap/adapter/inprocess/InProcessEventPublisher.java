package com.taskmanager.bootstrap.adapter.inprocess;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.ApplyDelivery;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.Delivery;
import com.taskmanager.application.inbox.DeliveryResult;
import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.application.port.Publication;

import java.util.List;
import java.util.Optional;

/// Carries events to the consumers of this process. A publish is accepted when the inbox of every
/// consumer of the topic has committed; a topic nobody consumes is accepted at once.
///
/// The consumers get the same bytes that a broker would deliver, through the same inbox. When one
/// of them is not ready, all get the events again, and the others notice the repetition.
public final class InProcessEventPublisher implements EventPublisher {
    private final ApplyDelivery applyDelivery;
    private final List<Consumer> consumers;

    public InProcessEventPublisher(ApplyDelivery applyDelivery, List<Consumer> consumers) {
        this.applyDelivery = applyDelivery;
        this.consumers = List.copyOf(consumers);
    }

    @Override
    public Publication publish(Topic topic, List<OutboxEvent> events) {
        var delivery = new Delivery(topic, events.stream().map(this::entry).toList());
        return consumers.stream()
                .filter(consumer -> consumer.topics().contains(topic))
                .flatMap(consumer -> refusal(consumer, delivery).stream())
                .findFirst()
                .map(Publication::none)
                .orElseGet(() -> Publication.all(events));
    }

    private Delivery.Entry entry(OutboxEvent event) {
        return new Delivery.Entry(
                event.id().toString(), event.data(), event.stream().user().value());
    }

    /// Why a consumer could not take the delivery; an entry it dropped is in its dead letters.
    private Optional<String> refusal(Consumer consumer, Delivery delivery) {
        return switch (applyDelivery.apply(consumer, delivery)) {
            case DeliveryResult.Answered _ -> Optional.empty();
            case DeliveryResult.NotReady(var reason) ->
                    Optional.of(consumer.name() + ": " + reason);
        };
    }
}
