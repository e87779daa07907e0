package com.taskmanager.application.event;

import java.time.Instant;
import java.util.UUID;

/// An event that is complete but for its number, which is drawn when it is stored.
public record EventDraft(UUID id, StreamId stream, Instant occurredAt, NumberedData data) {

    public OutboxEvent at(StreamPlace place) {
        return new OutboxEvent(id, stream, place.sequence(), occurredAt, data.at(place));
    }
}
