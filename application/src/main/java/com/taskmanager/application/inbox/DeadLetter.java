package com.taskmanager.application.inbox;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.ReadEvent;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// An event that only a person can deal with. `identity` is null where not even that could be read
/// or nobody believes it, `place` where the transport did not tell it or it does not matter.
public record DeadLetter(
        Topic topic,
        @Nullable Identity identity,
        Cause cause,
        String error,
        int attempts,
        EventData data,
        @Nullable TransportPlace place) {

    static DeadLetter unreadable(
            Topic topic, ReadEvent.Unreadable read, @Nullable TransportPlace place) {
        var error = ErrorText.clean(read.problem());
        return new DeadLetter(topic, null, Cause.UNREADABLE, error, 0, read.data(), place);
    }

    /// `topic` is where it was first.
    static DeadLetter refused(
            Topic topic, @Nullable TransportPlace place, String problem, EventData data) {
        var error = ErrorText.clean(problem);
        return new DeadLetter(topic, null, Cause.REFUSED, error, 0, data, place);
    }

    /// What could be read of it.
    public record Identity(EventNumber number, @Nullable UUID id, @Nullable String type) {}

    /// Why it died.
    public enum Cause {
        /// Its effect failed until its ladder was used up.
        FAILED,
        /// The process ended whenever it was tried.
        DEADLY,
        /// Not valid, or of an unknown type or major version.
        INVALID,
        /// Not even its user and number can be read.
        UNREADABLE,
        /// It came by the dead-letter topic: a consumer or its sidecar put it there.
        REFUSED,
        /// Its number belongs to another event.
        FORK,
        /// Its number was never given out.
        FORGERY,
        /// It is from a history that ended when a database was restored: its change never was.
        GHOST;

        /// Whether its number is its own, so that its stream goes on with it or without it. Any
        /// other is one that came under somebody else's number, under nobody's, or under none.
        public boolean hasItsNumber() {
            return switch (this) {
                case FAILED, DEADLY, INVALID -> true;
                case UNREADABLE, REFUSED, FORK, FORGERY, GHOST -> false;
            };
        }
    }
}
