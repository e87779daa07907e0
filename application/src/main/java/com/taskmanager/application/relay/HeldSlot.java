package com.taskmanager.application.relay;

import java.util.List;

/// A slot whose lock is held, in the transaction that holds it.
///
/// Errors of both: [com.taskmanager.application.port.Unavailable] when the connection was lost, and
/// with it the lock. Then nothing is known to have happened.
public interface HeldSlot extends AutoCloseable {
    /// Notes that these streams are parked (from the lower number where one is already) and moves
    /// exactly these rows out of the outbox, to be put back with the same `seq` or voided. Commits
    /// with [#delete]. `seqs` ascending, not empty.
    void park(List<ParkedStream> streams, long[] seqs);

    /// Deletes exactly these rows and commits; the lock is free afterwards. `seqs` ascending.
    void delete(long[] seqs);

    /// Gives the slot back. What was not committed has not happened. Never throws.
    @Override
    void close();
}
