package com.taskmanager.dapr.event;

import com.taskmanager.domain.task.Due;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Times as the contract writes them, in REST and in events alike (RFC 3339).
public final class WireTime {
    private static final int SECONDS_PER_MINUTE = 60;

    private WireTime() {}

    static @Nullable String utc(@Nullable Instant instant) {
        return instant == null ? null : DateTimeFormatter.ISO_INSTANT.format(instant);
    }

    static @Nullable String wall(@Nullable LocalDateTime time) {
        return time == null ? null : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }

    /// Always a date-time: of a day its start in `zone`.
    static @Nullable String moment(@Nullable Due due, ZoneId zone) {
        return due == null ? null : inZone(due.instant(zone), zone);
    }

    /// A plain date for a day, a date-time for a moment.
    public static @Nullable String dayOrMoment(@Nullable Due due, ZoneId zone) {
        return due instanceof Due.Day day ? day.date().toString() : moment(due, zone);
    }

    /// The way back from [#moment]. A day is the one written, whatever its offset is.
    static Due due(String moment, boolean allDay) {
        var time = OffsetDateTime.parse(moment);
        return allDay ? new Due.Day(time.toLocalDate()) : new Due.Moment(time.toInstant());
    }

    /// Zones had offsets with seconds before they were regulated; RFC 3339 has none. Rounding up
    /// keeps the instant, and the start of a day on that day.
    public static String inZone(Instant instant, ZoneId zone) {
        int seconds = zone.getRules().getOffset(instant).getTotalSeconds();
        int minutes = Math.ceilDiv(seconds, SECONDS_PER_MINUTE);
        var offset = ZoneOffset.ofTotalSeconds(minutes * SECONDS_PER_MINUTE);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(offset));
    }
}
