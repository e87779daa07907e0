package com.taskmanager.application.relay;

import com.taskmanager.application.event.Topic;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /// Which is the lowest row of `slot` above `above`, topics in `except` left out?
    record Question(int slot, long above, Set<Topic> except) {
        public Question {
            except = Set.copyOf(except);
        }
    }

    /// `horizon`: every transaction with an id below it had ended at the moment looked at.
    record Findings(long horizon, Map<Integer, Lowest> lowest) {
        public Findings {
            lowest = Map.copyOf(lowest);
        }
    }

    record Lowest(long seq, Instant occurredAt) {}
}
