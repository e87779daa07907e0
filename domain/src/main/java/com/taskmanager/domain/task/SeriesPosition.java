package com.taskmanager.domain.task;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Where a recurring task stands in its series.
///
/// `number` counts the occurrences from 1. `start` is the wall time of the series' first date, from
/// which its rule is evaluated; `scheduled` is where the series put this occurrence, whatever its
/// due date was moved to. Both are midnight in an all-day series.
public record SeriesPosition(
        UUID seriesId, int number, boolean allDay, LocalDateTime start, LocalDateTime scheduled) {
    public SeriesPosition {
        if (number < 1) {
            throw new IllegalArgumentException("occurrences count from 1: " + number);
        }
    }

    /// A series that begins at `due`, as occurrence 1. Rules count in whole seconds.
    static SeriesPosition first(UUID seriesId, boolean allDay, LocalDateTime due) {
        var start = due.truncatedTo(ChronoUnit.SECONDS);
        return new SeriesPosition(seriesId, 1, allDay, start, start);
    }

    SeriesPosition next(LocalDateTime date) {
        return new SeriesPosition(seriesId, number + 1, allDay, start, date);
    }

    SeriesPosition movedTo(LocalDateTime date) {
        return new SeriesPosition(seriesId, number, allDay, start, date);
    }
}
