package com.taskmanager.application.lookup;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.DeadLetter;
import com.taskmanager.application.inbox.FiledLetter.Status;
import com.taskmanager.application.inbox.TransportPlace;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A dead letter without its bytes. `identity` is null where not even that could be read, `place`
/// where it is not known.
public record LetterLine(
        long id,
        String consumer,
        Topic topic,
        DeadLetter.@Nullable Identity identity,
        Status status,
        Death death,
        @Nullable TransportPlace place) {
    /// Why, when, and after how many attempts.
    public record Death(DeadLetter.Cause cause, String error, int attempts, Instant since) {}
}
