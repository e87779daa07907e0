package com.taskmanager.application.inbox;

import java.time.Instant;

/// What the processes of a consumer are at work on, one thing at a time each. Kept only while the
/// consumer is careful. Each call is committed at once and on its own, whatever becomes of the unit
/// of work it is called in: what is in hand when the process ends must be known to the next.
///
/// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached.
public interface EventsInHand {
    /// Takes something in hand. Answers how many other runs had it in hand when they ended
    /// uncleanly, as [ConsumerRuns] knows: who could not put it down for want of a database, and
    /// goes on, accuses nothing.
    int take(String consumer, String what, Run run, Instant now);

    /// Puts it down, whoever has or had it.
    void putDown(String consumer, String what);

    /// Puts down all that this run has in hand.
    void putDownAll(Run run);

    /// Whether something was taken at `since` or later, not put down, and not given up: fewer than
    /// `endsMax` runs had it in hand when they ended uncleanly, or nobody has taken it since.
    boolean isAnyLeft(String consumer, int endsMax, Instant since);
}
