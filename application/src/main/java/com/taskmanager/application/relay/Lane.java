package com.taskmanager.application.relay;

import java.time.Instant;

/// How far the rows of some topics in one slot have been dealt with: a hint for every read, and a
/// floor that is proven, where sweeps begin.
final class Lane {
    private final LaggingFloor hint;
    private long safe;

    Lane(long hint, long safe) {
        this.hint = new LaggingFloor(hint);
        this.safe = safe;
    }

    /// Where a read begins.
    long start() {
        return Math.max(hint.value(), safe);
    }

    long safe() {
        return safe;
    }

    void seen(long seq, Instant now) {
        hint.seen(seq, now);
    }

    void clean(long seq, Instant began) {
        hint.clean(seq, began);
    }

    /// A row that is still there.
    void stays(long seq) {
        lowerTo(seq - 1, Math.min(safe, seq - 1));
    }

    /// Nothing visible is left up to here, and nothing can appear there any more.
    void prove(long seq) {
        safe = Math.max(safe, seq);
    }

    Lane copy() {
        return new Lane(hint.value(), safe);
    }

    /// From now on also for the topics of the other.
    void join(Lane other) {
        lowerTo(other.hint.value(), Math.min(safe, other.safe));
    }

    private void lowerTo(long hinted, long proven) {
        hint.lowerTo(hinted);
        safe = proven;
    }
}
