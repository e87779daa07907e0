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
    private boolean begun;
    private boolean ended;

    /// @param bytesMax larger than any event can be
    public DeliveryParts(InputStream body, int bytesMax) {
        this.body = body;
        this.bytesMax = bytesMax;
    }

    /// The next part, as a delivery of its own; the first is there in any case, and all are of the
    /// form of the first. Of its topic a part tells what it holds itself, and a sidecar names that
    /// at the very end. Empty after the last.
    ///
    /// @throws Unfit when it does not go on as a delivery, or not one event fits into a part
    public Optional<Delivery> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        read = joined(read, body.readNBytes(bytesMax + 1 - read.length));
        ended = read.length <= bytesMax;
        var part = ended ? last() : cut();
        begun = true;
        return Optional.of(part);
    }

    private Delivery last() throws Unfit {
        var last = DeliveryReader.read(read);
        if (begun && last.form() != Form.BULK) {
            throw new Unfit();
        }
        return last;
    }

    private Delivery cut() throws Unfit {
        var beginning = DeliveryReader.beginning(read).orElseThrow(Unfit::new);
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

    /// What cannot be taken in parts either. No sidecar of ours hands that over: the topics have no
    /// messages of that size.
    public static final class Unfit extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
