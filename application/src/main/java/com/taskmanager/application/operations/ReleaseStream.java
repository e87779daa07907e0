package com.taskmanager.application.operations;

import com.taskmanager.application.event.StreamId;

/// Sends a parked stream again, from its first event on, now that what the broker minded is mended.
public interface ReleaseStream {
    UnparkResult release(StreamId stream, Order order);
}
