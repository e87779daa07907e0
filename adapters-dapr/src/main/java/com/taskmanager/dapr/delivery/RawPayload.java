package com.taskmanager.dapr.delivery;

import com.taskmanager.application.event.EventData;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/// The event of an entry: the bytes of a message that the sidecar has not looked into are a JSON
/// string, in Base64.
final class RawPayload {
    private RawPayload() {}

    /// What is no such string is kept as it stands in the body, from `begin` to before `end`.
    static EventData of(byte[] body, int begin, int end) {
        if (body[begin] == '"') {
            try {
                return EventData.of(decoded(ByteBuffer.wrap(body, begin + 1, end - begin - 2)));
            } catch (IllegalArgumentException notBase64) {
                // as it is
            }
        }
        return EventData.of(Arrays.copyOfRange(body, begin, end));
    }

    private static byte[] decoded(ByteBuffer base64) {
        var decoded = Base64.getDecoder().decode(base64);
        byte[] bytes = new byte[decoded.remaining()];
        decoded.get(bytes);
        return bytes;
    }
}
