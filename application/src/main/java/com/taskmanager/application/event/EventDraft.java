package com.taskmanager.application.event;

import java.util.UUID;

/// An event that is complete but for its number, which is drawn when it is stored.
public record EventDraft(
        UUID id, StreamId stream, OutboxEvent.Metadata metadata, NumberedData data) {

    public OutboxEvent at(StreamPlace place) {
        return new OutboxEvent(id, stream, place.sequence(), metadata, data.at(place));
    }
}
