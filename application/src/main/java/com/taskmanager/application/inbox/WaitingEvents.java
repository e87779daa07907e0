package com.taskmanager.application.inbox;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Events that wait for an earlier number or for their next attempt, at most one for each number.
public interface WaitingEvents {
    /// Stores events whose turn has not come; one that is stored already stays as it is. Answers
    /// the numbers that were taken, with the id of the event that has them.
    ///
    /// May be called without holding the position.
    List<Taken> store(String consumer, List<WaitingEvent> events);

    /// Stores failed events, in place of what waits under their numbers. The caller holds the
    /// positions.
    void fail(String consumer, List<WaitingEvent> events);

    /// What waits under the `limit` numbers after each of these positions, by stream and number,
    /// without what is set aside. The caller holds the positions.
    List<WaitingEvent> after(String consumer, Collection<Position> positions, int limit);

    /// Removes what waits under these numbers, but nothing that is set aside. The caller holds the
    /// positions.
    void drop(String consumer, Collection<EventNumber> numbers);

    /// A number that was taken before.
    record Taken(EventNumber number, @Nullable UUID id) {}
}
