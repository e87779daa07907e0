package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

import java.util.Collection;

/// How far a consumer is in a stream: everything up to `lastSeq` is applied, set aside or decided
/// by a person, nothing above it is.
public record Position(StreamId stream, long lastSeq, State state) {
    /// What goes for the next number.
    public enum State {
        OPEN,
        /// It failed and is tried again later.
        RETRYING,
        /// It is a dead letter; a person decides.
        HALTED
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isNext(long seq) {
        return seq == lastSeq + 1;
    }

    boolean isHaltedAt(long seq) {
        return state == State.HALTED && isNext(seq);
    }

    boolean isRetriedBy(Collection<EventNumber> due) {
        return state == State.RETRYING && due.contains(new EventNumber(stream, lastSeq + 1));
    }
}
