package com.taskmanager.application.inbox;

import java.util.Optional;

/// Failed events whose stream went on without them. Each is dealt with under the lock of its own
/// row; the position is past it and is not asked.
public interface SetAsideEvents {
    /// Locks it until the unit of work ends. Never waits: empty when somebody else holds it, or
    /// when it is gone.
    Optional<WaitingEvent> claim(String consumer, EventNumber number);

    /// Removes one claimed before.
    void remove(String consumer, EventNumber number);
}
