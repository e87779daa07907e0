package com.taskmanager.dapr.delivery;

import com.taskmanager.dapr.delivery.Delivery.Form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A delivery, so much of it at a time as may be held at once. A sidecar bounds how many events it
/// hands over, and not how large they are together: one that was refused for its size would come
/// again for ever, and everything behind it would wait.
public final class DeliveryParts {
    private static final byte[] BEGIN = "{\"entries\":[".getBytes(StandardCharsets.UTF_8);

    private final InputStream body;
    private final int bytesMax;

    private byte[] read = {};
    private boolean ended;

    /// @param bytesMax larger than any event can be
    public DeliveryParts(InputStream body, int bytesMax) {
        this.body = body;
        this.bytesMax = bytesMax;
    }

    /// The next part, as a delivery of its own; the first is there in any case, and all are of the
    /// form of the first. Empty after the last.
    ///
    /// @throws DeliveryTooLarge when not one event fits into a part
    public Optional<Delivery> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        read = joined(read, body.readNBytes(bytesMax + 1 - read.length));
        ended = read.length <= bytesMax;
        return Optional.of(ended ? DeliveryReader.read(read) : cut());
    }

    private Delivery cut() throws DeliveryTooLarge {
        var beginning = DeliveryReader.beginning(read).orElseThrow(DeliveryTooLarge::new);
        read = joined(BEGIN, read, beginning.rest());
        return new Delivery(Form.BULK, null, beginning.entries());
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return first.length == 0 ? second : joined(first, second, 0);
    }

    private static byte[] joined(byte[] first, byte[] second, int from) {
        var joined = new ByteArrayOutputStream(first.length + second.length - from);
        joined.writeBytes(first);
        joined.write(second, from, second.length - from);
        return joined.toByteArray();
    }

    /// Not what a sidecar of ours hands over: its broker takes no event of that size.
    public static final class DeliveryTooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
