package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

import java.time.Instant;
import java.util.OptionalLong;

/// What waits of one stream at one consumer, for a person who decides about it. The caller holds
/// the position.
public interface StreamQueue {
    /// The lowest number that waits behind the position.
    OptionalLong lowest(String consumer, Position position);

    /// Takes the time from every failed event of the stream, what is set aside included: nothing
    /// makes them due. Waits for whoever tries one just now.
    void rest(String consumer, StreamId stream);

    /// Makes due at `now` what has rested.
    void resume(String consumer, StreamId stream, Instant now);

    /// Keeps for ever that a person gave these numbers up.
    void giveUp(String consumer, Gap gap, Instant at);
}
