package com.taskmanager.application.inbox;

import com.taskmanager.application.event.Topic;

import java.time.Instant;
import java.util.Set;

/// Which consumers are known, beside the counters of their streams. All in the unit of work of the
/// caller.
public interface ConsumerRegister {
    /// Registers a consumer. Answers false, and does nothing, where it is known; waits for whoever
    /// registers it just now.
    boolean enter(String consumer, Instant now);

    /// Whether it has ever met a stream.
    boolean hasBegun(String consumer);

    /// Begins every stream on these topics behind its last number given out. Answers how many.
    int beginHere(String consumer, Set<Topic> topics);

    /// Notes for every stream on these topics that its numbers up to the last one given out may be
    /// missing, and begins at 0 those that the consumer never met. Answers how many it noted; those
    /// in which nothing can be missing are not.
    int noteEnds(String consumer, Set<Topic> topics);
}
