package com.taskmanager.application.inbox;

import org.jspecify.annotations.Nullable;

/// Whether a consumer takes events in this process now: its role is active here, the service is
/// ready.
public interface InboxGate {
    /// Null when it does; otherwise why not, in a few words.
    @Nullable String closedBecause(String consumer);
}
