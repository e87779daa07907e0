package com.taskmanager.application.operations;

import com.taskmanager.application.event.StreamId;

/// What came of sending a parked stream on its way.
public sealed interface UnparkResult {
    /// So many events go out.
    record Unparked(int events) implements UnparkResult {}

    record NotParked(StreamId stream) implements UnparkResult {}
}
