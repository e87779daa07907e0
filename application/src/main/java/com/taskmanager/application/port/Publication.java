package com.taskmanager.application.port;

import com.taskmanager.application.event.OutboxEvent;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What became of a publish: exactly these events were accepted, and why the others were not.
/// Unclear is not accepted.
public record Publication(Set<UUID> accepted, @Nullable String trouble) {
    public static Publication all(List<OutboxEvent> events) {
        var ids = HashSet.<UUID>newHashSet(events.size());
        events.forEach(event -> ids.add(event.id()));
        return new Publication(ids, null);
    }

    public static Publication none(String trouble) {
        return new Publication(Set.of(), trouble);
    }
}
