package com.taskmanager.application.inbox;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventReading;
import com.taskmanager.application.port.ReadEvent;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// Reads bytes that may kill the process. Until they are read nothing else can tell them from
/// others. To be called in a turn of this process.
record CarefulReading(String consumer, EventReading reading, Care care) implements EventReading {
    @Override
    public ReadEvent read(Topic topic, EventData data, @Nullable String key) {
        var what = "bytes/" + UUID.nameUUIDFromBytes(data.bytes());
        int ends = care.take(consumer, what);
        if (ends >= Care.RUNS_MAX) {
            return new ReadEvent.Unreadable(
                    "the process ended " + ends + " times while this was read", data);
        }
        return care.inHand(consumer, what, () -> reading.read(topic, data, key));
    }
}
