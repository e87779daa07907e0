package com.taskmanager.application.relay;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Looks at the outbox from above, without locks, in as few statements as possible.
///
/// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached.
public interface OutboxSurvey {
    /// A point that every row is before or after. Read in this order: the last number that was
    /// drawn, then a transaction id taken for the purpose. A writer has its id before it draws a
    /// number (its counters are written first), so a number up to `lastSeq` belongs to a
    /// transaction with an id below `transaction`.
    Landmark landmark();

    /// For each question the lowest row there is, all as of one moment; slots without one are
    /// missing.
    Findings lowest(List<Question> questions);

    /// `serverStart` tells one life of the database from another.
    record Landmark(long lastSeq, long transaction, Instant serverStart) {}

    /// Which is the lowest row of `slot` above `above`, but for what goes by itself?
    record Question(int slot, long above, Scope.AllBut scope) {}

    /// `horizon`: every transaction with an id below it had ended at the moment looked at.
    /// `releases`: how often parked rows have been put back, of each slot asked about.
    record Findings(long horizon, Map<Integer, Lowest> lowest, Map<Integer, Long> releases) {
        public Findings {
            lowest = Map.copyOf(lowest);
            releases = Map.copyOf(releases);
        }
    }

    record Lowest(long seq, Instant occurredAt) {}
}
