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
    /// the next number of an open stream due at `now` if it waits. Answers how many became due.
    int advance(String consumer, Collection<Position> positions, Instant now);

    /// The same, as the last that a unit of work does here: nothing it does afterwards asks for
    /// positions or for what waits, so that a database may send this along with the commit. The
    /// answer is to be asked once the unit of work has ended: whether something became due. It is
    /// true, too, when nobody can say.
    BooleanSupplier conclude(String consumer, Collection<Position> positions, Instant now);
}
