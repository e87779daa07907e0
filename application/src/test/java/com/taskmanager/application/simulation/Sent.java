package com.taskmanager.application.simulation;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.simulation.Fact.Event;

import org.jspecify.annotations.Nullable;

/// A message that lies in the transport. `about` is null for what no writer wrote.
record Sent(long offset, Topic topic, String key, EventData data, @Nullable Event about) {
    boolean isBesides(Sent other) {
        return topic.equals(other.topic) && partition() == other.partition();
    }

    static Sent of(long offset, StreamId stream, EventData data, @Nullable Event about) {
        return new Sent(offset, stream.topic(), stream.user().value(), data, about);
    }

    private int partition() {
        return key.length() % 2;
    }
}
