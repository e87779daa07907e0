package com.taskmanager.application.lookup;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.lookup.EventTraces.Trace;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// What a database remembers of events, as committed now and without a lock. What it looks for by
/// event, task or user it finds by indexes, but that it may have to read a slot of the outbox, and
/// for a trace or an event that is nowhere else the whole of it.
///
/// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached.
public interface EventRecords {
    /// The newest `limit` in each place, in any order. A trace is not looked for at consumers.
    List<Sighting> about(About about, Reach reach, int limit);

    /// Events that these caused, at most `limit`.
    List<Sighting> causedBy(Collection<Trace> events, int limit);

    /// Of each of these events at each of these consumers, all as of one moment.
    List<Arrival> arrivals(List<String> consumers, Collection<Trace> events);

    /// Consumers and topics that there are.
    record Reach(Set<String> consumers, Set<Topic> topics) {}
}
