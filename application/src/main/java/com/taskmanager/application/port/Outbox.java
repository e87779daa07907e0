package com.taskmanager.application.port;

import com.taskmanager.application.event.OutboxEvent;

import java.util.List;

/// Where events wait for the relay. Part of the unit of work they are appended in.
public interface Outbox {
    /// Appends in this order. Outside a unit of work: `IllegalStateException`.
    void append(List<OutboxEvent> events);
}
