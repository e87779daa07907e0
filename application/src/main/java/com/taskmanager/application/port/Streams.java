package com.taskmanager.application.port;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.StreamPlace;

import java.util.SortedMap;

/// The counters of all streams.
public interface Streams {
    /// Draws as many numbers for each stream as `counts` says and answers the place of each
    /// stream's first one. Gap-free: the counters stay locked until the unit of work ends, and a
    /// rollback gives the numbers back, so numbers follow commit order.
    SortedMap<StreamId, StreamPlace> draw(SortedMap<StreamId, Integer> counts);
}
