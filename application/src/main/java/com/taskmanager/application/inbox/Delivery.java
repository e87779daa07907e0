package com.taskmanager.application.inbox;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.Topic;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Some events of one topic, in the order in which the transport has them.
public record Delivery(Topic topic, List<Entry> entries) {
    public Delivery {
        entries = List.copyOf(entries);
    }

    /// `entryId` is the transport's name for the entry within its delivery, `key` the partition key
    /// and `place` where it has it, where it tells them.
    public record Entry(
            String entryId, EventData data, @Nullable String key, @Nullable TransportPlace place) {
        public Entry(String entryId, EventData data, @Nullable String key) {
            this(entryId, data, key, null);
        }
    }
}
