package com.taskmanager.application.simulation;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventReading;
import com.taskmanager.application.port.ReadEvent;

import org.jspecify.annotations.Nullable;

/// Reads events that nobody understands, as long as that lies in store for them.
record FatefulReading(Fates fates) implements EventReading {
    @Override
    public ReadEvent read(Topic topic, EventData data, @Nullable String key) {
        var read = new Events().read(topic, data, key);
        return read instanceof ReadEvent.Understood(var event) && !fates.isUnderstood(event)
                ? misunderstood(event)
                : read;
    }

    private static ReadEvent misunderstood(IncomingEvent event) {
        return new ReadEvent.Numbered(
                event.stream(), event.place(), event.id(), event.type(), "not valid", event.data());
    }
}
