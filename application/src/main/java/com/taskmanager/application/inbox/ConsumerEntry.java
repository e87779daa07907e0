package com.taskmanager.application.inbox;

/// How a unit of work of a consumer begins.
public interface ConsumerEntry {
    /// Answers false when an operator has paused the consumer: nothing of it may be tried.
    ///
    /// From here on a single statement of this unit of work, those of effects too, may take 5 s.
    /// One that takes longer fails, as [com.taskmanager.application.port.Contention].
    boolean enter(String consumer);
}
