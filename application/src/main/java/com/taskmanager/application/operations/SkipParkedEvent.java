package com.taskmanager.application.operations;

import com.taskmanager.application.event.StreamId;

/// Gives up the first event of a parked stream: its number is published as voided, with the reason,
/// and what follows goes out. Consumers will never learn what it said.
public interface SkipParkedEvent {
    UnparkResult skip(StreamId stream, Order order);
}
