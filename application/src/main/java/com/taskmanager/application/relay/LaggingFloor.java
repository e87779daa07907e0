package com.taskmanager.application.relay;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// A number below which nothing is expected any more. It follows what was seen, but rises only over
/// ground that was looked at again two to three seconds later and found empty: a row that commits
/// within two seconds of drawing its number is met in order, however seldom anybody looks.
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

    long value() {
        return floor;
    }

    /// Whatever is visible up to here was seen by `now`.
    void seen(long seq, Instant now) {
        var last = marks.peekLast();
        if (last == null) {
            marks.addLast(new Mark(now.getEpochSecond(), seq));
        } else if (seq > last.seq()) {
            append(last, new Mark(Math.max(now.getEpochSecond(), last.second()), seq));
        }
    }

    /// A look from the floor that began at `began` found nothing up to here, or nothing that is
    /// left.
    void clean(long seq, Instant began) {
        long ripe = began.getEpochSecond() - LAG_SECONDS;
        while (!marks.isEmpty() && isClean(marks.getFirst(), seq, ripe)) {
            floor = Math.max(floor, marks.removeFirst().seq());
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

    private static boolean isClean(Mark mark, long seq, long ripe) {
        return mark.second() <= ripe && mark.seq() <= seq;
    }
}
