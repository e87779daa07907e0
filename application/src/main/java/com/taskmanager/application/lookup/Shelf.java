package com.taskmanager.application.lookup;

import com.taskmanager.application.event.Topic;

/// A consumer's rows of one kind and topic, by user and number: those behind a user and number. The
/// first user is behind the empty one. What was read last is a place to go on from.
public record Shelf<K extends Enum<K>>(
        String consumer, Topic topic, K kind, String afterUser, long afterSeq) {
    static <K extends Enum<K>> Shelf<K> whole(String consumer, Topic topic, K kind) {
        return new Shelf<>(consumer, topic, kind, "", 0);
    }

    boolean isSameAs(Shelf<K> other) {
        return compare(other) == 0;
    }

    boolean isBefore(Shelf<K> other) {
        return compare(other) < 0;
    }

    int compare(Shelf<K> other) {
        int names = consumer.compareTo(other.consumer);
        int topics = names == 0 ? topic.compareTo(other.topic) : names;
        return topics == 0 ? kind.compareTo(other.kind) : topics;
    }
}
