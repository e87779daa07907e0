package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

import java.util.Optional;

/// The lock of one position, for a person who would rather wait than be sent away.
public interface StreamLock {
    /// Like [Positions#lock], but waits for whoever holds it, for as long as a lock is waited for;
    /// then it is [com.taskmanager.application.port.Contention]. Empty for a stream that was never
    /// opened.
    Optional<Position> await(String consumer, StreamId stream);
}
