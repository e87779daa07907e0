package com.taskmanager.application.inbox;

import com.taskmanager.application.event.Topic;

import java.util.Set;

/// Who applies events. The name is part of every key the inbox keeps: two consumers in one process
/// know nothing of each other.
///
/// One without topics has no streams and no effects: it only keeps dead letters.
///
/// `ordered`: a failing event holds up its user's later ones here. Otherwise it is set aside, they
/// go on, and its effect comes later; such effects must commute.
public record Consumer(String name, boolean ordered, Set<Topic> topics, EventEffect effect) {
    public Consumer {
        topics = Set.copyOf(topics);
    }

    public boolean hasStreams() {
        return !topics.isEmpty();
    }

    /// The same for what its stream went on without: order is past caring for.
    Consumer withoutOrder() {
        return new Consumer(name, false, topics, effect);
    }

    @Override
    public String toString() {
        return name;
    }
}
