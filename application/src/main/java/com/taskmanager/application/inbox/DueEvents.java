package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Which of a consumer's waiting events have come to their time.
///
/// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached.
public interface DueEvents {
    /// The longest due first, as committed now and without a lock.
    List<EventNumber> due(String consumer, Search search);

    /// Takes the time from these where they only wait for an earlier number: whoever applies that
    /// one will make them due again. The caller holds the positions.
    void calm(String consumer, Collection<EventNumber> numbers);

    /// The first `limit` that are due at `now` for one of these reasons, of any streams `except`
    /// some.
    record Search(Set<WaitingReason> reasons, Set<StreamId> except, Instant now, int limit) {
        public Search {
            reasons = Set.copyOf(reasons);
            except = Set.copyOf(except);
        }
    }
}
