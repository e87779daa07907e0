package com.taskmanager.application.lookup;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Position.State;

/// How far a consumer is in a stream, and what goes for the next number.
public record StreamLine(String consumer, StreamId stream, long lastSeq, State state) {
    Shelf<State> place() {
        return new Shelf<>(consumer, stream.topic(), state, stream.user().value(), 0);
    }
}
