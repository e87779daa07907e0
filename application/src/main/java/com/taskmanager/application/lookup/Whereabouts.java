package com.taskmanager.application.lookup;

import com.taskmanager.application.inbox.EventNumber;

import java.util.Map;
import java.util.UUID;

/// The places of an event, at each consumer of its topic.
public record Whereabouts(UUID id, EventNumber number, Sending sending, Map<String, Place> at) {
    public Whereabouts {
        at = Map.copyOf(at);
    }
}
