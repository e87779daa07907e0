package com.taskmanager.application.relay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks at the outbox from above, without locks, in as few statements as possible.
///
/// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached.
public interface OutboxSurvey {
    /// Read in this order: the last number that was drawn, then which transactions write to the
    /// outbox. A writer is among them from before it draws its first number until after its end is
    /// visible to everybody.
    Landmark landmark();

    /// For each question the lowest row there is, all as of one moment, which is later than the
    /// call; slots without one are missing.
    Findings lowest(List<Question> questions);

    /// `writers` have names that nobody else gets in the same life of the server. `prepared`: some
    /// were prepared for a commit in two phases, and may have another name than before. `life`
    /// tells one life of the server from another.
    record Landmark(long lastSeq, Set<String> writers, boolean prepared, String life) {
        public Landmark {
            writers = Set.copyOf(writers);
        }
    }

    /// Which is the lowest row of `slot` above `above`, but for what goes by itself?
    record Question(int slot, long above, Scope.AllBut scope) {}

    /// `generations` of all slots that were asked about.
    record Findings(Map<Integer, Lowest> lowest, Map<Integer, Generation> generations) {
        public Findings {
            lowest = Map.copyOf(lowest);
            generations = Map.copyOf(generations);
        }
    }

    record Lowest(long seq, Instant occurredAt) {}
}
