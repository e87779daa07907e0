package com.taskmanager.application.relay;

import java.util.SortedMap;

/// Slots that are held together.
///
/// A slot that is held in here remembers what it is told to delete until [#commit], and parks
/// nothing.
public interface HeldTogether extends AutoCloseable {
    /// What came of each slot that was reached for.
    SortedMap<Integer, Taken> slots();

    /// Deletes exactly the rows that the slots were told to, and commits; the locks are free
    /// afterwards. Errors: [com.taskmanager.application.port.Unavailable], and then nothing is
    /// known to have happened.
    void commit();

    /// Gives the slots back. What was not committed has not happened. Never throws.
    @Override
    void close();
}
