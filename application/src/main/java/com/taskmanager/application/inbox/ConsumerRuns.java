package com.taskmanager.application.inbox;

import java.time.Instant;

/// When processes that run a consumer began and ended. Each call is committed on its own.
///
/// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached.
public interface ConsumerRuns {
    /// A process begins to run the consumer. One before it in the same place that never said that
    /// it ended has ended uncleanly, now.
    void begin(String consumer, Run run, Instant now);

    /// It ends as it should.
    void end(String consumer, Run run, Instant now);

    /// How many ended uncleanly at `since` or later.
    int uncleanEnds(String consumer, Instant since);
}
