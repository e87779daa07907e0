package com.taskmanager.application.lookup;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.EventNumber;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a database knows of one event, as committed now and without a lock.
///
/// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached.
public interface EventTraces {
    /// Empty when nothing of it is left, or nothing ever was. May have to read the whole outbox.
    Optional<Trace> trace(UUID id);

    Sending sending(Trace trace);

    /// Its place at each of these consumers, all as of one moment.
    Map<String, Place> at(List<String> consumers, Trace trace);

    /// `own`: the number is that event's own; otherwise it belongs to another one, or to none.
    record Trace(UUID id, EventNumber number, boolean own) {
        Topic topic() {
            return number.stream().topic();
        }
    }
}
