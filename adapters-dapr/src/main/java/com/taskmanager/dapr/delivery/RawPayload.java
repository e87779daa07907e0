package com.taskmanager.dapr.delivery;

import com.taskmanager.application.event.EventData;

import java.nio.ByteBuffer;
import java.util.Base64;

/// The bytes of a message that the sidecar has not looked into: it delivers them as a JSON string,
/// in Base64.
final class RawPayload {
    private RawPayload() {}

    /// What is no such string comes from a subscription that is set up otherwise, and is kept as it
    /// is.
    static EventData of(EventData event) {
        byte[] bytes = event.bytes();
        int last = bytes.length - 1;
        if (last < 1 || bytes[0] != '"' || bytes[last] != '"') {
            return event;
        }
        try {
            var decoded = Base64.getDecoder().decode(ByteBuffer.wrap(bytes, 1, last - 1));
            byte[] raw = new byte[decoded.remaining()];
            decoded.get(raw);
            return EventData.of(raw);
        } catch (IllegalArgumentException notBase64) {
            return event;
        }
    }
}
