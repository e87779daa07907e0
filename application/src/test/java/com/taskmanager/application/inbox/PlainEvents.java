package com.taskmanager.application.inbox;

import com.taskmanager.application.event.EventContent;
import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.StreamPlace;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.Delivery.Entry;
import com.taskmanager.application.port.EventReading;
import com.taskmanager.application.port.ReadEvent;
import com.taskmanager.application.testing.InMemoryWorld;
import com.taskmanager.application.testing.Samples;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Words instead of JSON: `alice 3` is the third event of alice, `alice 3 fork` another one with
/// its number, `alice 3@2` one of the second history, `alice 3 invalid` one whose content nobody
/// understands. Anything else is unreadable. Types may follow as a fourth word.
public final class PlainEvents implements EventReading {
    public static final Topic TOPIC = Topic.TASK_EVENTS;

    public static StreamId stream(String user) {
        return new StreamId(new UserId(user), TOPIC);
    }

    /// Of `alice 3`, or of `alice 3 fork`.
    public static UUID id(String event) {
        var words = event.split(" ", -1);
        var variant = words.length > 2 ? words[2] : "event";
        return UUID.nameUUIDFromBytes(
                (words[0] + words[1] + variant).getBytes(StandardCharsets.UTF_8));
    }

    public static Delivery delivery(String... events) {
        return delivery(List.of(events));
    }

    public static Delivery delivery(List<String> events) {
        var entries = new ArrayList<Entry>();
        for (var event : events) {
            entries.add(new Entry("entry-" + entries.size(), data(event), null));
        }
        return new Delivery(TOPIC, entries);
    }

    static EventData withoutColons(EventData data) {
        return data(new String(data.bytes(), StandardCharsets.UTF_8).replace(':', ' '));
    }

    private static EventData data(String event) {
        return EventData.of(event.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public ReadEvent read(Topic topic, EventData data, @Nullable String key) {
        var words = new String(data.bytes(), StandardCharsets.UTF_8).split(" ", -1);
        if (words.length < 2 || !words[1].matches("[1-9][0-9]*(@[1-9])?")) {
            return new ReadEvent.Unreadable("no user, no number", data);
        }
        var variant = words.length > 2 ? words[2] : "event";
        var stream = new StreamId(new UserId(words[0]), topic);
        var number = words[1].split("@", -1);
        long epoch = number.length > 1 ? Long.parseLong(number[1]) : 1;
        var place = new StreamPlace(Long.parseLong(number[0]), epoch);
        var id = id(words[0] + " " + words[1] + " " + variant);
        var type = words.length > 3 ? words[3] : "com.taskmanager.task.created";
        return variant.equals("invalid")
                ? new ReadEvent.Numbered(stream, place, id, type, "not valid", data)
                : new ReadEvent.Understood(
                        new IncomingEvent(
                                id,
                                stream,
                                place,
                                type,
                                InMemoryWorld.NOON.minusMillis(5),
                                Samples.ORIGIN,
                                new EventContent.Unread(),
                                data));
    }
}
