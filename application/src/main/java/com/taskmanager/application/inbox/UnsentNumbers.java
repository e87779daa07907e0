package com.taskmanager.application.inbox;

/// Which numbers still wait for the transport, as far as this database knows.
public interface UnsentNumbers {
    /// Whether the event of any of these numbers lies in the outbox or is parked, as committed now.
    boolean any(Gap numbers);
}
