package com.taskmanager.application.inbox;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventReading;
import com.taskmanager.application.port.ReadEvent;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.UUID;

/// Reads bytes that may kill the process. Until they are read nothing else can tell them from
/// others.
record CarefulReading(String consumer, EventReading reading, Care care, Duration waitMax)
        implements EventReading {
    @Override
    public ReadEvent read(Topic topic, EventData data, @Nullable String key) {
        return care.alone(waitMax, () -> readAlone(topic, data, key));
    }

    private ReadEvent readAlone(Topic topic, EventData data, @Nullable String key) {
        var what = "bytes/" + UUID.nameUUIDFromBytes(data.bytes());
        int ends = care.take(consumer, what);
        if (ends >= Care.RUNS_MAX) {
            return new ReadEvent.Unreadable(
                    "the process ended " + ends + " times while this was read", data);
        }
        return care.inHand(consumer, what, () -> reading.read(topic, data, key));
    }
}
