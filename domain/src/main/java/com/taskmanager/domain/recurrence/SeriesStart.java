package com.taskmanager.domain.recurrence;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Where a series begins: the wall time of its first date, in whole seconds, and the zone whose
/// clocks show it. An all-day series has dates only, written as their midnight.
public record SeriesStart(LocalDateTime first, boolean allDay, ZoneId zone) {
    static final int LAST_YEAR = 9999;

    public SeriesStart {
        if (first.getYear() < 1 || first.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("a series begins in the years 1 to 9999: " + first);
        }
        first = first.truncatedTo(allDay ? ChronoUnit.DAYS : ChronoUnit.SECONDS);
    }

    SeriesStart at(LocalDateTime other) {
        return new SeriesStart(other, allDay, zone);
    }
}
