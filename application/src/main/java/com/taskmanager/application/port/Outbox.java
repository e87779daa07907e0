package com.taskmanager.application.port;

import com.taskmanager.application.event.EventDraft;

import java.util.List;

/// Where events wait for the relay. Part of the unit of work they are appended in.
public interface Outbox {
    /// Numbers these events and appends them in this order, not empty, once in a unit of work and
    /// last.
    ///
    /// Numbers are gap-free: the counters of the streams, taken in the order of user and topic,
    /// stay locked until the unit of work ends, and a rollback gives the numbers back. So numbers
    /// follow commit order. Outside a unit of work: `IllegalStateException`.
    void append(List<EventDraft> events);
}
