package com.taskmanager.application.event;

import java.time.Instant;
import java.util.UUID;

/// An event as a consumer received it: readable, valid, of a known type and major version.
///
/// `data` is the CloudEvent's bytes as delivered, kept so that an event can wait or be a dead
/// letter without losing anything.
public record IncomingEvent(
        UUID id,
        StreamId stream,
        StreamPlace place,
        String type,
        Instant time,
        Origin origin,
        EventContent content,
        EventData data) {}
