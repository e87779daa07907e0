package com.taskmanager.application.inbox;

import com.taskmanager.application.operations.Order;

/// Takes the streams of a replayed consumer as they have come: what is missing before the lowest
/// number that waits is given up, on the record, but never beyond what was given out before the
/// replay. To be called when all that the transport had is delivered, which a person has to know: a
/// number that comes after it was given up is taken for old.
public interface AdoptStreams {
    /// In units of work of a hundred streams; may be called again at any time.
    AdoptionResult adopt(String consumer, Order order);
}
