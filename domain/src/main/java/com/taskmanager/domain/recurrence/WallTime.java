package com.taskmanager.domain.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// What the clocks of a zone show, and when that is.
///
/// A time that the clocks jump over moves forward by the length of the gap (02:30 becomes 03:30, as
/// in RFC 5545, 3.3.5); of two equal times the first is meant.
public final class WallTime {
    private WallTime() {}

    public static LocalDateTime at(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    public static Instant toInstant(LocalDateTime wall, ZoneId zone) {
        return wall.atZone(zone).toInstant();
    }

    public static OffsetDateTime toOffset(LocalDateTime wall, ZoneId zone) {
        return ZonedDateTime.of(wall, zone).toOffsetDateTime();
    }
}
