package com.taskmanager.dapr.event;

import com.taskmanager.application.event.NumberedData;
import com.taskmanager.application.event.Origin;
import com.taskmanager.application.event.PendingEvent;
import com.taskmanager.application.event.StreamPlace;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The attributes of an event round its data: CloudEvents 1.0, structured JSON.
record Envelope(PendingEvent event, EventType type) {
    private static final byte[] SEQUENCE = ascii("\"sequence\":\"");
    private static final byte[] EPOCH = ascii("\"epoch\":\"");

    ObjectNode around(ObjectNode data, StreamPlace place) {
        var json =
                Json.object()
                        .put("specversion", "1.0")
                        .put("id", event.id().toString())
                        .put("source", event.origin().source())
                        .put("type", type.wireName())
                        .put("subject", "task/" + event.content().task().id().value())
                        .put("time", WireTime.utc(event.content().at()))
                        .put("datacontenttype", "application/json")
                        .put("dataschema", type.schema().value())
                        .put("partitionkey", event.stream().user().value())
                        .put("sequence", padded(place.sequence()))
                        .put("epoch", Long.toString(place.epoch()));
        putTrace(json, event.origin().traceparent());
        return putCauses(json, event.origin()).set("data", data);
    }

    /// Dapr overwrites `traceparent` where `traceid` is missing.
    private static void putTrace(ObjectNode json, @Nullable String traceparent) {
        if (traceparent != null) {
            json.put("traceid", traceparent).put("traceparent", traceparent);
        }
    }

    private static ObjectNode putCauses(ObjectNode json, Origin origin) {
        json.put("correlationid", origin.correlationId());
        var causationId = origin.causationId();
        return causationId == null ? json : json.put("causationid", causationId.toString());
    }

    /// What [#around] made, cut round its place. Neither name can be found earlier: in a text,
    /// quotes are escaped, and the attributes before have no object.
    static NumberedData withoutPlace(byte[] json) {
        int sequence = after(SEQUENCE, json, 0);
        int afterSequence = sequence + NumberedData.SEQUENCE_DIGITS;
        int epoch = after(EPOCH, json, afterSequence);
        return NumberedData.of(
                Arrays.copyOfRange(json, 0, sequence),
                Arrays.copyOfRange(json, afterSequence, epoch),
                Arrays.copyOfRange(json, epoch + 1, json.length));
    }

    private static int after(byte[] name, byte[] json, int from) {
        for (int at = from; at <= json.length - name.length; at++) {
            if (Arrays.equals(json, at, at + name.length, name, 0, name.length)) {
                return at + name.length;
            }
        }
        throw new IllegalStateException("an event without its place");
    }

    private static String padded(long sequence) {
        var digits = Long.toString(sequence);
        return "0".repeat(NumberedData.SEQUENCE_DIGITS - digits.length()) + digits;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
