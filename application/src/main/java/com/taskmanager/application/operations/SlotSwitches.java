package com.taskmanager.application.operations;

import java.util.Set;

/// Which slots of the outbox no relay drains, in the whole cluster, until somebody says otherwise.
///
/// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached, or a
/// relay holds the slot for longer than a lock is waited for; then nothing has happened.
/// [com.taskmanager.application.port.OutcomeUnknown] when the connection was lost in the commit.
public interface SlotSwitches {
    Set<Integer> paused();

    /// When it returns, no relay has a batch of the slot in hand. Answers whether that changed
    /// anything; the action is recorded either way.
    boolean pause(int slot, OperatorAction action);

    /// Answers whether that changed anything; the action is recorded either way.
    boolean resume(int slot, OperatorAction action);
}
