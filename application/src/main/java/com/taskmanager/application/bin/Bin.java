package com.taskmanager.application.bin;

import java.time.Instant;

/// The deleted tasks of everybody.
public interface Bin {
    /// Removes for ever at most `max` tasks that were deleted before `limit`; how many there were.
    /// Passes over those that somebody is changing; they come with a later call.
    int purge(Instant limit, int max);
}
