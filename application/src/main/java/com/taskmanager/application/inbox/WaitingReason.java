package com.taskmanager.application.inbox;

/// Why an event waits in the inbox.
public enum WaitingReason {
    /// An earlier number has not come yet.
    GAP,
    /// An earlier one fails, another process holds the stream, or a person has stopped it.
    BEHIND,
    /// Its own effect failed; tried again at its time.
    RETRY,
    /// Its own effect failed at a consumer that needs no order; tried again at its time.
    SET_ASIDE
}
