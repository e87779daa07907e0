package com.taskmanager.application.inbox;

import org.jspecify.annotations.Nullable;

/// Whether a consumer takes events now: its role is active here, the service is ready, nobody
/// paused it.
public interface InboxGate {
    /// Null when it does; otherwise why not, in a few words.
    @Nullable String closedBecause(String consumer);
}
