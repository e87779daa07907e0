package com.taskmanager.domain.recurrence;

/// How a task repeats.
public record Recurrence(
        RecurrenceRule rule, RepeatFrom repeatFrom, Missed missed, boolean paused) {}
