package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

import java.util.Map;
import java.util.SortedSet;

/// Which numbers were ever given out, where that is known: the counters lie in the same database.
public interface IssuedNumbers {
    /// The last number given out in each stream, as committed now. A stream that is missing from
    /// the answer is not known; of one that never began it is 0.
    Map<StreamId, Issued> upTo(SortedSet<StreamId> streams);

    /// For a consumer with a database of its own: nothing is known, so nothing is a forgery.
    static IssuedNumbers unknown() {
        return _ -> Map.of();
    }
}
