package com.taskmanager.application.relay;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// A number below which nothing is expected any more: it follows what was seen, two to three
/// seconds behind, so that rows which commit a little late are still met in order.
///
/// Only a hint. What commits later still is found by sweeps.
final class LaggingFloor {
    private static final long LAG_SECONDS = 3;

    /// Everything seen within one second of the clock.
    private record Mark(long second, long seq) {}

    private final Deque<Mark> marks = new ArrayDeque<>();
    private long floor;

    LaggingFloor(long floor) {
        this.floor = floor;
    }

    long at(Instant now) {
        long ripe = now.getEpochSecond() - LAG_SECONDS;
        while (!marks.isEmpty() && marks.getFirst().second() <= ripe) {
            floor = Math.max(floor, marks.removeFirst().seq());
        }
        return floor;
    }

    /// Up to here everything that is visible was seen.
    void seen(long seq, Instant now) {
        at(now);
        var last = marks.peekLast();
        if (last == null) {
            marks.addLast(new Mark(now.getEpochSecond(), seq));
        } else if (seq > last.seq()) {
            append(last, new Mark(Math.max(now.getEpochSecond(), last.second()), seq));
        }
    }

    /// There is something just above `seq`.
    void lowerTo(long seq) {
        floor = Math.min(floor, seq);
        marks.removeIf(mark -> mark.seq() > seq);
    }

    private void append(Mark last, Mark next) {
        if (last.second() == next.second()) {
            marks.removeLast();
        }
        marks.addLast(next);
    }
}
