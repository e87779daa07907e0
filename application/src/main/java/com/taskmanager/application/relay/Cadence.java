package com.taskmanager.application.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// When to look again: after a pause between a shortest one, to which something found brings it
/// back, also the pause that has begun, and a longest one, to which finding nothing leads. Never so
/// often that looking takes more than a twentieth of the time: a transaction that stays open can
/// make looks slow. One slow look says nothing: it may have waited for a database that has just
/// come back.
final class Cadence {
    private static final int SHARE = 20;

    private final Duration shortest;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration pause;
    private Instant ended = Instant.MIN;
    private Instant next = Instant.MIN;
    private Duration before = Duration.ZERO;
    private Duration dear = Duration.ZERO;

    Cadence(Duration shortest, Duration longest, RandomGenerator random) {
        this.shortest = shortest;
        this.longest = longest;
        this.random = random;
        this.pause = shortest.multipliedBy(2);
    }

    synchronized boolean due(Instant now) {
        return !now.isBefore(next);
    }

    synchronized Instant next() {
        return next;
    }

    synchronized void quicken() {
        pause = shortest.multipliedBy(2);
        var soon = ended.plus(longer(pause, dear));
        next = soon.isBefore(next) ? soon : next;
    }

    synchronized void looked(Instant begin, Instant end) {
        var drawn = Jitter.between(shortest, pause, random);
        var took = Duration.between(begin, end);
        dear = (took.compareTo(before) < 0 ? took : before).multipliedBy(SHARE);
        before = took;
        ended = end;
        next = end.plus(longer(drawn, dear));
        var doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    synchronized void restart() {
        next = Instant.MIN;
        before = Duration.ZERO;
        dear = Duration.ZERO;
        quicken();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
