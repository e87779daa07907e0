package com.taskmanager.application.relay;

/// The outbox, one slot at a time. Whoever holds a slot's lock is the only one in the whole cluster
/// that drains it; the lock ends with its transaction, whatever became of the process.
public interface OutboxSlots {
    /// Begins a transaction that locks the slot without waiting, and reads. The rows are those
    /// committed when the read began, which is after the lock was had.
    ///
    /// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached.
    Taken take(int slot, Selection selection);
}
