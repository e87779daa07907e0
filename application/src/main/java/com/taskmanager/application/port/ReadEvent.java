package com.taskmanager.application.port;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.StreamPlace;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// What came of reading a delivered event.
public sealed interface ReadEvent {
    record Understood(IncomingEvent event) implements ReadEvent {}

    /// Not valid, or of an unknown type or major version; but whose it is and which number it has
    /// can be told, so it is that number's failure. `id` is null where even that is missing.
    record Numbered(
            StreamId stream,
            StreamPlace place,
            @Nullable UUID id,
            @Nullable String type,
            String problem,
            EventData data)
            implements ReadEvent {}

    /// Nothing can be told of it but its bytes.
    record Unreadable(String problem, EventData data) implements ReadEvent {}
}
