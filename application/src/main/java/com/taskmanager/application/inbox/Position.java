package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

import java.util.Collection;

/// How far a consumer is in a stream: everything up to `lastSeq` is applied, set aside or decided
/// by a person, nothing above it is.
///
/// `epoch`: the newest history that anything applied was of. It never goes back.
public record Position(StreamId stream, long lastSeq, State state, Epoch epoch) {
    /// What goes for the next number.
    public enum State {
        OPEN,
        /// It failed and is tried again later.
        RETRYING,
        /// It is a dead letter; a person decides.
        HALTED,
        /// A person has stopped the stream, and nothing of it is tried.
        STOPPED
    }

    /// In the stream's first history; written over a newer one it leaves that as it is.
    public Position(StreamId stream, long lastSeq, State state) {
        this(stream, lastSeq, state, Epoch.FIRST);
    }

    Position with(State other) {
        return new Position(stream, lastSeq, other, epoch);
    }

    /// What failed under the next number is gone.
    Position triedNoMore() {
        return state == State.RETRYING ? with(State.OPEN) : this;
    }

    /// Past numbers that never came.
    Position pastAll(Gap missing) {
        return new Position(stream, missing.last(), state, epoch);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /// With what became of this event, whose turn it was.
    Position movedTo(long seq, State state, Arrival of) {
        return new Position(
                stream, seq, state, seq < of.seq() ? epoch : epoch.with(seq, of.epoch()));
    }

    boolean isPast(long seq) {
        return seq <= lastSeq;
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
