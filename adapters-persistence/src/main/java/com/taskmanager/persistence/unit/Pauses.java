package com.taskmanager.persistence.unit;

/// The time between two tries of the same thing.
@FunctionalInterface
public interface Pauses {
    /// Returns when try number `repeat` (from 1) after the first may begin.
    void before(int repeat);
}
