package com.taskmanager.bootstrap.adapter.functions;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.ApplyDelivery;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.application.inbox.DeliveryResult;
import com.taskmanager.application.inbox.InboxObserver;
import com.taskmanager.application.inbox.InboxSignal;
import com.taskmanager.application.inbox.TransportPlace;
import com.taskmanager.bootstrap.door.Answer;
import com.taskmanager.bootstrap.door.Content;
import com.taskmanager.bootstrap.problem.Code;
import com.taskmanager.bootstrap.problem.Problem;
import com.taskmanager.dapr.delivery.Delivery;
import com.taskmanager.dapr.delivery.DeliveryAnswer;
import com.taskmanager.dapr.delivery.DeliveryParts;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Hands deliveries to a consumer's inbox, and its word back to the sidecar.
///
/// Never 404, which the sidecar takes for "done", and never RETRY for one entry, which would let
/// the later ones of its partition pass: a delivery that cannot be taken is refused whole, by 503.
///
/// What is larger than the program takes at once is applied in parts, one after the other; when one
/// of them cannot be taken, all of it comes again, and the inbox absorbs those that were.
///
/// @param home the topic of what does not say where it comes from, as all parts but the last
/// @param observer hears of what cannot even be taken in parts
record DeliveryFunction(
        ApplyDelivery applyDelivery, Consumer consumer, Topic home, InboxObserver observer)
        implements Function<DeliveryBody, Answer> {

    /// Several times what the broker takes for a message, in Base64.
    static final int BYTES_AT_ONCE = 8 * 1024 * 1024;

    private static final String UNFIT =
            "an event of it does not fit into %d bytes, or it breaks off".formatted(BYTES_AT_ONCE);

    @Override
    public Answer apply(DeliveryBody body) {
        try {
            return apply(new DeliveryParts(body.stream(), BYTES_AT_ONCE));
        } catch (DeliveryParts.Unfit _) {
            observer.happened(consumer.name(), new InboxSignal.Refused(UNFIT, null));
            return Answer.of(Problem.of(Code.CONTENT_TOO_LARGE, UNFIT));
        } catch (IOException senderIsGone) {
            return Answer.of(Problem.of(Code.INVALID_REQUEST, "The request could not be read."));
        }
    }

    private Answer apply(DeliveryParts parts) throws IOException {
        var first = parts.next();
        var answer = new DeliveryAnswer(first.orElseThrow().form());
        for (var part = first; part.isPresent(); part = parts.next()) {
            switch (applyDelivery.apply(consumer, forInbox(part.get()))) {
                case DeliveryResult.Answered(var entries) ->
                        entries.forEach(it -> answer.add(it.entryId(), status(it.status())));
                case DeliveryResult.NotReady(var reason) -> {
                    return Answer.of(Problem.of(Code.UNAVAILABLE, reason));
                }
            }
        }
        return answer(answer.json());
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

    private static Answer answer(byte[] body) {
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
