package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;

/// The positions of a consumer, one for each stream it has met. Whoever has locked a position, and
/// nobody else, decides on that stream.
public interface Positions {
    /// Begins the streams at 0 where they are not begun. In a unit of work of its own: a row that
    /// is not committed would make others wait for it.
    void open(String consumer, SortedSet<StreamId> streams);

    /// Locks and reads, until the unit of work ends. Never waits: a stream that somebody else
    /// holds, or that was never opened, is missing from the answer.
    Map<StreamId, Position> lock(String consumer, SortedSet<StreamId> streams);

    /// The positions of the opened streams as committed now, without a lock.
    Map<StreamId, Position> peek(String consumer, SortedSet<StreamId> streams);

    /// Writes positions locked before, removes from the waiting events what is decided with them
    /// (numbers at or below the position, and a halted head; never what is set aside), and makes
    /// the next number of an open stream due at `now` if it waits.
    ///
    /// It is the last that a unit of work does about these streams: a database may send it when the
    /// unit ends, along with the commit. So what it answers is to be asked after that: whether
    /// something became due. True, too, when nobody can say.
    BooleanSupplier advance(String consumer, Collection<Position> positions, Instant now);
}
