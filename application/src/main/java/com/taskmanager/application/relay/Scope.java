package com.taskmanager.application.relay;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;

import java.util.Set;

/// Which of a slot's rows are read together. Most are; what goes by itself for a while is left out
/// there and read alone.
public sealed interface Scope {
    AllBut EVERYTHING = new AllBut(Set.of(), Set.of());

    /// All but whole topics and single streams.
    record AllBut(Set<Topic> topics, Set<StreamId> streams) implements Scope {
        public AllBut {
            topics = Set.copyOf(topics);
            streams = Set.copyOf(streams);
        }
    }

    /// One topic, but for some of its streams.
    record OfTopic(Topic topic, Set<StreamId> except) implements Scope {
        public OfTopic {
            except = Set.copyOf(except);
        }
    }

    record OfStream(StreamId stream) implements Scope {}
}
