package com.taskmanager.application.lookup;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.Consumer;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

/// What a person looks at; null is all of them.
public record Scope(@Nullable String consumer, @Nullable Topic topic, @Nullable UserId user) {
    public static final Scope ALL = new Scope(null, null, null);

    boolean has(Consumer other) {
        return consumer == null || consumer.equals(other.name());
    }

    boolean has(Topic other) {
        return topic == null || topic.equals(other);
    }
}
