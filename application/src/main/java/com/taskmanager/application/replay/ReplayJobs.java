package com.taskmanager.application.replay;

import com.taskmanager.application.operations.Order;

import java.time.Instant;
import java.util.Optional;

/// Jobs, as whoever asked for them sees them.
///
/// Errors: [com.taskmanager.application.port.Unavailable] when the database cannot be reached.
public interface ReplayJobs {
    /// In the unit of work of the caller. Empty when there are more than [Replay#LETTERS_MAX].
    Optional<Job> begin(Replay replay, Order order, Instant now);

    Optional<Job> find(long id);
}
