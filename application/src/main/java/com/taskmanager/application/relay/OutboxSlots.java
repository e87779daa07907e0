package com.taskmanager.application.relay;

import java.util.SortedMap;

/// The outbox, a slot at a time or several at once. Whoever holds a slot's lock is the only one in
/// the whole cluster that drains it; the lock ends with its transaction, whatever became of the
/// process.
public interface OutboxSlots {
    /// Begins a transaction that locks the slot without waiting, and reads. The rows are those
    /// committed when the read began, which is after the lock was had.
    ///
    /// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached.
    Taken take(int slot, Selection selection);

    /// The same for several slots in one transaction, each read from a floor of its own; all
    /// selections have [Scope#EVERYTHING] and the same number of rows at most.
    HeldTogether takeTogether(SortedMap<Integer, Selection> selections);
}
