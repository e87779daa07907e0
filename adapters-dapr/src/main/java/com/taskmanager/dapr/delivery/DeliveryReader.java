package com.taskmanager.dapr.delivery;

import com.taskmanager.application.event.EventData;
import com.taskmanager.dapr.delivery.Delivery.Entry;
import com.taskmanager.dapr.delivery.Delivery.Form;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

import java.util.List;
import java.util.Optional;

/// Takes deliveries apart without touching the events in them: their bytes are kept as they came,
/// and whether they can be read is found out later, one by one.
///
/// Of a bulk subscription with `rawPayload`, as all of ours are, an event is the bytes of its
/// message, whatever they are. Without it the sidecar hands over its own writing of what it has
/// read, and that is taken too, from one whose subscription has not been changed yet.
public final class DeliveryReader {
    /// Whoever calls bounds the size of what is read at once. Anything stricter would let one event
    /// spoil the delivery it is in; deeper than this Dapr itself reads no JSON.
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(11_000)
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .maxNameLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private DeliveryReader() {}

    /// Never throws for what the bytes are: what is no bulk delivery is a single one, and what is
    /// not even JSON is one event that nobody will be able to read.
    public static Delivery read(byte[] body) {
        try (var parser = parser(body)) {
            return new DeliveryParsing(parser, body).delivery();
        } catch (RuntimeException noJson) {
            return single(body, null);
        }
    }

    /// What there is of a bulk delivery of which these are the first bytes; empty where they are of
    /// none, or do not hold one whole event.
    static Optional<Beginning> beginning(byte[] body) {
        try (var parser = parser(body)) {
            var parsing = new DeliveryParsing(parser, body);
            try {
                parsing.delivery();
            } catch (RuntimeException cutOff) {
                // how it shows depends on where
            }
            return parsing.beginning();
        }
    }

    private static JsonParser parser(byte[] body) {
        return JSON.createParser(ObjectReadContext.empty(), body);
    }

    static Delivery single(byte[] body, @Nullable String topic) {
        return new Delivery(
                Form.SINGLE, topic, List.of(new Entry("", EventData.of(body), null, null)));
    }

    /// @param entries those that are whole
    /// @param rest where the one that is not begins, or the end of all of them
    record Beginning(List<Entry> entries, int rest) {}
}
