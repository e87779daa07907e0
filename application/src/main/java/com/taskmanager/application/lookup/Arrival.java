package com.taskmanager.application.lookup;

import com.taskmanager.application.inbox.Position.State;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// How one event is at one consumer: since `at`, or at the latest then unless that is `exact`; null
/// where it is not known. `stream` is null when the consumer never met the event's stream.
public record Arrival(
        UUID event,
        String consumer,
        Place place,
        @Nullable Instant at,
        boolean exact,
        @Nullable State stream) {}
