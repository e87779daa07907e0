package com.taskmanager.bootstrap.adapter.functions;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.ApplyDelivery;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.DeliveryResult;
import com.taskmanager.application.inbox.TransportPlace;
import com.taskmanager.bootstrap.door.Answer;
import com.taskmanager.bootstrap.door.Content;
import com.taskmanager.bootstrap.problem.Code;
import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.dapr.delivery.Delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Hands deliveries to a consumer's inbox, and its word back to the sidecar.
///
/// Never 404, which the sidecar takes for "done", and never RETRY for one entry, which would let
/// the later ones of its partition pass: a delivery that cannot be taken is refused whole, by 503.
///
/// @param home the topic of what does not say where it comes from
/// @param reading takes a request apart
record DeliveryFunction(
        ApplyDelivery applyDelivery,
        Consumer consumer,
        Topic home,
        Function<byte[], Delivery> reading)
        implements Function<Content, Answer> {

    @Override
    public Answer apply(Content body) {
        var delivery = reading.apply(body.bytes());
        return switch (applyDelivery.apply(consumer, forInbox(delivery))) {
            case DeliveryResult.Answered(var entries) -> answer(delivery, entries);
            case DeliveryResult.NotReady(var reason) ->
                    Answer.of(Problem.of(Code.UNAVAILABLE, reason));
        };
    }

    private com.taskmanager.application.inbox.Delivery forInbox(Delivery delivery) {
        return new com.taskmanager.application.inbox.Delivery(
                delivery.topic() == null ? home : new Topic(delivery.topic()),
                delivery.entries().stream().map(DeliveryFunction::entry).toList());
    }

    private static com.taskmanager.application.inbox.Delivery.Entry entry(Delivery.Entry entry) {
        return new com.taskmanager.application.inbox.Delivery.Entry(
                entry.id(), entry.event(), entry.key(), place(entry.place()));
    }

    private static @Nullable TransportPlace place(Delivery.@Nullable Place place) {
        return place == null
                ? null
                : new TransportPlace(new Topic(place.topic()), place.partition(), place.offset());
    }

    private static Answer answer(Delivery delivery, List<DeliveryResult.EntryAnswer> entries) {
        var statuses = entries.iterator();
        byte[] body = delivery.answer(_ -> status(statuses.next().status()));
        var type = Map.of(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        return new Answer(200, new TreeMap<>(type), Content.of(body));
    }

    private static Delivery.Status status(DeliveryResult.Status status) {
        return switch (status) {
            case SUCCESS -> Delivery.Status.SUCCESS;
            case DROP -> Delivery.Status.DROP;
        };
    }
}
