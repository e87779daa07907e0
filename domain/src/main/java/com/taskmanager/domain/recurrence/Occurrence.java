package com.taskmanager.domain.recurrence;

import java.time.LocalDateTime;

/// One task of a series: its number, from 1, and the wall time at which the series put it. Moving
/// its due date changes neither.
public record Occurrence(int number, LocalDateTime scheduled) {
    public Occurrence {
        if (number < 1) {
            throw new IllegalArgumentException("occurrences are counted from 1: " + number);
        }
    }
}
