package com.taskmanager.application.inbox;

import java.time.Instant;

/// What the processes of a consumer are at work on, one thing at a time each. Kept only while the
/// consumer is careful. Each call is committed at once and on its own, whatever becomes of the unit
/// of work it is called in: what is in hand when the process ends must be known to the next.
///
/// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached.
public interface EventsInHand {
    /// Takes something in hand. Answers in how many runs that happened, this one included, without
    /// its being put down.
    int take(String consumer, String what, Run run, Instant now);

    void putDown(String consumer, String what);

    /// Puts down all that this run has in hand.
    void putDownAll(Run run);

    /// Whether something was taken in at most `runsMax` runs, in one of them at `since` or later,
    /// and not put down.
    boolean isAnyLeft(String consumer, int runsMax, Instant since);
}
