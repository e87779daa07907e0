package com.taskmanager.application.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// Keeps everybody from something that does not work, but for one who tries now and then.
final class Breaker {
    private enum State {
        CLOSED,
        OPEN,
        PROBING
    }

    /// May one go ahead? Whoever does says what came of it: [#succeeded()] or [#failed].
    enum Admission {
        FREE,
        PROBE,
        NONE
    }

    private final Backoff backoff;
    private final RandomGenerator random;
    private State state = State.CLOSED;
    private Instant until = Instant.MIN;
    private int failures;

    Breaker(Backoff backoff, RandomGenerator random) {
        this.backoff = backoff;
        this.random = random;
    }

    synchronized boolean closed() {
        return state == State.CLOSED;
    }

    /// Whether [#admit] would let somebody through.
    synchronized boolean ready(Instant now) {
        return state == State.CLOSED || !now.isBefore(until);
    }

    /// A probe that nobody tells the end of is given up after the longest pause.
    synchronized Admission admit(Instant now) {
        if (state == State.CLOSED) {
            return Admission.FREE;
        }
        if (now.isBefore(until)) {
            return Admission.NONE;
        }
        state = State.PROBING;
        until = now.plus(backoff.longest());
        return Admission.PROBE;
    }

    /// True when that closed it. A success that began before it opened does not.
    synchronized boolean succeeded() {
        boolean probe = state == State.PROBING;
        if (state != State.OPEN) {
            state = State.CLOSED;
            failures = 0;
        }
        return probe;
    }

    /// Something got through that did not ask. True when that closed it.
    synchronized boolean close() {
        boolean news = state != State.CLOSED;
        state = State.CLOSED;
        failures = 0;
        return news;
    }

    /// Answers the pause, or zero when it was open already: calls that began together fail once.
    synchronized Duration failed(Instant now) {
        if (state == State.OPEN) {
            return Duration.ZERO;
        }
        failures++;
        var pause = backoff.after(failures, random);
        until = now.plus(pause);
        state = State.OPEN;
        return pause;
    }

    /// When to ask again.
    synchronized Instant until() {
        return until;
    }
}
