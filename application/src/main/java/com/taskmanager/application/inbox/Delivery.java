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
    /// where there is one.
    public record Entry(String entryId, EventData data, @Nullable String key) {}
}
