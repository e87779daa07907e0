package com.taskmanager.domain.task;

import com.taskmanager.domain.recurrence.Recurrence;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/// When a task is due and how it repeats. What repeats has a due date to start from.
public record Schedule(@Nullable Due due, ZoneId zone, @Nullable Recurrence recurrence) {
    public Schedule {
        if (recurrence != null && due == null) {
            throw new IllegalArgumentException("a recurrence needs a due date");
        }
    }

    /// Due on a day rather than at a moment.
    public boolean allDay() {
        return due instanceof Due.Day;
    }
}
