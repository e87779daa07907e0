package com.taskmanager.application.replay;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/// The letters of running jobs, one after the other. Each call is a transaction of its own.
///
/// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached.
public interface ReplayTurns {
    /// The next turn of a running job, if it is time for one: a turn is taken by whoever moves the
    /// time of the next, so that the rate holds for all processes together. The letter is nobody
    /// else's for a minute; one that was taken twice and never put down is taken no more. It may
    /// have killed who tried it.
    Optional<Turn> take(Instant now);

    /// Once for each letter: what is noted second is not.
    void note(Turn turn, Outcome outcome, @Nullable String error);

    /// The letter was not tried, or not to the end: it is again from then on.
    void postpone(Turn turn, Instant until);

    /// Ends the job when every letter of it was dealt with.
    void endIfDone(long job, Instant now);
}
