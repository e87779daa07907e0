package com.taskmanager.benchmarks.own;

import com.taskmanager.application.event.EventDraft;
import com.taskmanager.application.event.NumberedData;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Makes an event as large as it is asked to be. A task's description ends at 10,000 characters,
/// though outbox and relay carry any bytes: what does not fit into it stands behind the event.
final class Padding {
    private static final int DESCRIPTION_MAX = 10_000;

    private Padding() {}

    static String description(String payload) {
        return payload.substring(0, Math.min(payload.length(), DESCRIPTION_MAX));
    }

    static EventDraft of(EventDraft event, String payload) {
        if (payload.length() <= DESCRIPTION_MAX) {
            return event;
        }
        var data = event.data();
        var padded =
                NumberedData.of(
                        data.head(),
                        data.middle(),
                        joined(data.tail(), payload.substring(DESCRIPTION_MAX)));
        return new EventDraft(event.id(), event.stream(), event.occurredAt(), padded);
    }

    private static byte[] joined(byte[] tail, String rest) {
        byte[] more = rest.getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(tail, tail.length + more.length);
        System.arraycopy(more, 0, all, tail.length, more.length);
        return all;
    }
}
