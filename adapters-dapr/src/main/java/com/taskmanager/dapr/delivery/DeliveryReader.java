package com.taskmanager.dapr.delivery;

import com.taskmanager.application.event.EventData;
import com.taskmanager.dapr.delivery.Delivery.Entry;
import com.taskmanager.dapr.delivery.Delivery.Form;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

import java.util.List;

/// Takes deliveries apart without touching the events in them: their bytes are kept as they came,
/// and whether they can be read is found out later, one by one.
public final class DeliveryReader {
    /// The size of a request is bounded before it comes here. Anything stricter would let one event
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
        try (var parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            return new DeliveryParsing(parser, body).delivery();
        } catch (RuntimeException noJson) {
            return single(body, null);
        }
    }

    /// Of a subscription with `rawPayload`: events are the messages' own bytes, whatever they are.
    public static Delivery readRaw(byte[] body) {
        var delivery = read(body);
        return new Delivery(
                delivery.form(),
                delivery.topic(),
                delivery.entries().stream()
                        .map(
                                it ->
                                        new Entry(
                                                it.id(),
                                                RawPayload.of(it.event()),
                                                it.key(),
                                                it.place()))
                        .toList());
    }

    static Delivery single(byte[] body, @Nullable String topic) {
        return new Delivery(
                Form.SINGLE, topic, List.of(new Entry("", EventData.of(body), null, null)));
    }
}
