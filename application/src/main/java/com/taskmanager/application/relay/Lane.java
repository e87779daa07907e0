package com.taskmanager.application.relay;

/// How far the rows of some topics in one slot have been dealt with. Nothing is left up to the
/// floor, and nothing can appear there any more, unless parked rows are put back or the server
/// begins another life.
final class Lane {
    private long floor;

    Lane(long floor) {
        this.floor = floor;
    }

    long floor() {
        return floor;
    }

    void raise(long seq) {
        floor = Math.max(floor, seq);
    }

    void lower(long seq) {
        floor = Math.min(floor, seq);
    }

    Lane copy() {
        return new Lane(floor);
    }

    /// From now on also for the topics of the other.
    void join(Lane other) {
        lower(other.floor);
    }
}
