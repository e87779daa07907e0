package com.taskmanager.application.simulation;

import com.taskmanager.application.event.EventContent;
import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.StreamPlace;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventReading;
import com.taskmanager.application.port.ReadEvent;
import com.taskmanager.application.port.VoidedEvents;
import com.taskmanager.application.simulation.Fact.Event;
import com.taskmanager.application.testing.InMemoryWorld;
import com.taskmanager.application.testing.Samples;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Words instead of JSON: `alice 3 17 1` is alice's third event, the seventeenth of all, of the
/// first history; `alice 3 17 1 void` is what is published when it was given up.
final class Events implements EventReading, VoidedEvents {
    /// Its ladder is the shortest, half a minute.
    private static final String TYPE = "com.taskmanager.task.updated";

    static OutboxEvent event(StreamId stream, StreamPlace place, long id) {
        return event(new UUID(0, id), stream, place.sequence(), " " + place.epoch());
    }

    static Event of(OutboxEvent event) {
        return of(event.stream(), event.sequence(), event.id());
    }

    static Event of(StreamId stream, long seq, @Nullable UUID id) {
        long label = id == null ? 0 : id.getLeastSignificantBits();
        return new Event(stream.user() + "/" + stream.topic(), seq, label);
    }

    @Override
    public OutboxEvent inPlaceOf(OutboxEvent event, String reason) {
        return event(event.id(), event.stream(), event.sequence(), " " + epoch(event) + " void");
    }

    @Override
    public ReadEvent read(Topic topic, EventData data, @Nullable String key) {
        var words = new String(data.bytes(), StandardCharsets.UTF_8).split(" ", -1);
        return words.length < 4
                ? new ReadEvent.Unreadable("not even a number", data)
                : new ReadEvent.Understood(read(topic, words, data));
    }

    private static IncomingEvent read(Topic topic, String[] words, EventData data) {
        return new IncomingEvent(
                new UUID(0, Long.parseLong(words[2])),
                new StreamId(new UserId(words[0]), topic),
                new StreamPlace(Long.parseLong(words[1]), Long.parseLong(words[3])),
                TYPE,
                InMemoryWorld.NOON,
                Samples.ORIGIN,
                words.length > 4 ? new EventContent.Voided() : new EventContent.Unread(),
                data);
    }

    private static String epoch(OutboxEvent event) {
        return new String(event.data().bytes(), StandardCharsets.UTF_8).split(" ", -1)[3];
    }

    private static OutboxEvent event(UUID id, StreamId stream, long seq, String end) {
        var words = stream.user() + " " + seq + " " + id.getLeastSignificantBits() + end;
        var data = EventData.of(words.getBytes(StandardCharsets.UTF_8));
        return new OutboxEvent(id, stream, seq, InMemoryWorld.NOON, data);
    }
}
