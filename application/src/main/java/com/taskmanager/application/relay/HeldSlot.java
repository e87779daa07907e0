package com.taskmanager.application.relay;

/// A slot whose lock is held, in the transaction that holds it.
public interface HeldSlot extends AutoCloseable {
    /// Deletes exactly these rows and commits; the lock is free afterwards. `seqs` ascending, not
    /// empty.
    ///
    /// Errors: [com.taskmanager.application.port.Unavailable] when the connection was lost, and
    /// with it the lock. Then nothing is known to be deleted.
    void delete(long[] seqs);

    /// Gives the slot back. What was not committed has not happened. Never throws.
    @Override
    void close();
}
