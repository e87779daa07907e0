package com.taskmanager.application.port;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.Topic;

import org.jspecify.annotations.Nullable;

/// Reads events from the form of the wire contract.
public interface EventReading {
    /// Never throws for what the bytes are: broken, foreign or unknown is an answer. `key` is the
    /// partition key the transport delivered, where there is one: it names the user when the bytes
    /// do not.
    ReadEvent read(Topic topic, EventData data, @Nullable String key);
}
