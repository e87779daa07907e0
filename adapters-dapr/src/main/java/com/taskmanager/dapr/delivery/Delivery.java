package com.taskmanager.dapr.delivery;

import com.taskmanager.application.event.EventData;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/// What a sidecar handed over in one request: several events (`BULK`) or one (`SINGLE`). `topic` is
/// where it says they come from, null when it does not say.
public record Delivery(Form form, @Nullable String topic, List<Entry> entries) {
    /// How events are handed over, and with it the shape of the answer.
    public enum Form {
        BULK,
        SINGLE
    }

    /// One event with the bytes of its message and, where they are told, the partition key and the
    /// place. `id` names it within the delivery only.
    public record Entry(String id, EventData event, @Nullable String key, @Nullable Place place) {}

    /// Where the broker has an event, or had it before it came to the dead-letter topic: the
    /// sidecar that puts it there hands its metadata on as headers.
    public record Place(String topic, int partition, long offset) {}

    /// What becomes of an event. There is no `RETRY`: for one entry it lets the later ones of the
    /// partition pass, so a delivery that cannot be handled is refused whole, with a 503.
    public enum Status {
        SUCCESS,
        /// Goes to the dead-letter topic.
        DROP
    }

    /// The answer for the sidecar, JSON, in the order and form of the delivery.
    public byte[] answer(Function<Entry, Status> status) {
        var answer = new DeliveryAnswer(form);
        entries.forEach(entry -> answer.add(entry.id(), status.apply(entry)));
        return answer.json();
    }
}
