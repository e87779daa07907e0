package com.taskmanager.domain.task;

/// Where the next occurrence of a series stands, and when it is due.
public record NextDate(SeriesPosition position, Due due) {}
