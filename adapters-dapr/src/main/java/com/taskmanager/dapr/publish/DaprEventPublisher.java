package com.taskmanager.dapr.publish;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.application.port.Publication;

import io.dapr.client.domain.BulkPublishEntry;
import io.dapr.client.domain.BulkPublishRequest;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Publishes in bulk through a Dapr sidecar. The bytes go out as they are, with the user as the
/// partition key of each entry.
///
/// A call that ends in an error or not in time accepted nothing, as far as anybody can say: over
/// gRPC even a partial failure arrives as an error without a list. After such a call, and after one
/// that refused something, no further call is made, so that later events do not overtake.
public final class DaprEventPublisher implements EventPublisher, AutoCloseable {
    private static final String CONTENT_TYPE = "application/cloudevents+json";

    /// Otherwise the sidecar reads each event, adds fields and writes it anew.
    private static final Map<String, String> AS_IT_IS = Map.of("rawPayload", "true");

    private final Connection connection;
    private final Sidecar sidecar;

    public DaprEventPublisher(Sidecar sidecar) {
        this.connection = new Connection(sidecar);
        this.sidecar = sidecar;
    }

    @Override
    public Publication publish(Topic topic, List<OutboxEvent> events) {
        long end = System.nanoTime() + sidecar.deadline().toNanos();
        var accepted = new HashSet<UUID>();
        for (var call : BulkCalls.of(events)) {
            var part = publishInOneCall(topic, call, Duration.ofNanos(end - System.nanoTime()));
            accepted.addAll(part.accepted());
            if (part.trouble() != null) {
                return new Publication(accepted, part.trouble());
            }
        }
        return new Publication(accepted, null);
    }

    @Override
    public void close() {
        connection.close();
    }

    private Publication publishInOneCall(Topic topic, List<OutboxEvent> events, Duration left) {
        if (left.isNegative()) {
            return Publication.none("no time left for another call");
        }
        var client = connection.client();
        try {
            var response = client.publishEvents(request(topic, events)).block(left);
            return response == null
                    ? Publication.none("an empty answer")
                    : Refusals.of(response).among(events);
        } catch (RuntimeException unclear) {
            connection.renew(client);
            return Publication.none(trouble(unclear));
        }
    }

    private BulkPublishRequest<byte[]> request(Topic topic, List<OutboxEvent> events) {
        var entries = events.stream().map(DaprEventPublisher::entry).toList();
        return new BulkPublishRequest<>(sidecar.pubsub(), topic.name(), entries)
                .setMetadata(AS_IT_IS);
    }

    /// The key belongs to the entry: given with the request it would be one key for all.
    private static BulkPublishEntry<byte[]> entry(OutboxEvent event) {
        return new BulkPublishEntry<>(
                event.id().toString(),
                event.data().bytes(),
                CONTENT_TYPE,
                Map.of("partitionKey", event.stream().user().value()));
    }

    private static String trouble(RuntimeException unclear) {
        return unclear.getClass().getSimpleName() + ": " + unclear.getMessage();
    }
}
