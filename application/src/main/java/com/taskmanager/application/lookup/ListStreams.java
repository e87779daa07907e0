package com.taskmanager.application.lookup;

import com.taskmanager.application.inbox.Position.State;

/// Streams that stand at a consumer: retrying, halted or stopped, by consumer, topic, state and
/// user.
public interface ListStreams {
    Page<StreamLine, Shelf<State>> list(StreamQuery query);
}
