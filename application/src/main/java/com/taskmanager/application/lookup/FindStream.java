package com.taskmanager.application.lookup;

import com.taskmanager.application.event.StreamId;

import java.util.Optional;

/// How one stream is at one consumer. Empty when the consumer never met it.
public interface FindStream {
    Optional<StreamSituation> find(String consumer, StreamId stream);
}
