package com.taskmanager.application.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Which of a consumer's waiting events have come to their time.
///
/// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached.
public interface DueEvents {
    /// The first `limit` of them, the longest due first, as committed now and without a lock.
    List<EventNumber> due(String consumer, Set<WaitingReason> reasons, Instant now, int limit);

    /// Takes the time from these where they only wait for an earlier number: whoever applies that
    /// one will make them due again. The caller holds the positions.
    void calm(String consumer, Collection<EventNumber> numbers);
}
