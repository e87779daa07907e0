package com.taskmanager.domain.recurrence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// The end of a series. RFC 5545 wants UNTIL in the same form as the start; people and programs mix
/// them, so each form means something for each start: a date includes its whole day, a local time
/// is wall time, a UTC time is an instant.
sealed interface Until {
    boolean allows(LocalDateTime date);

    /// No allowed date lies after this one.
    LocalDateTime ceiling();

    /// The day the clocks of the zone show at the end, if there is one.
    Optional<LocalDate> lastDay();

    record Never() implements Until {
        @Override
        public boolean allows(LocalDateTime date) {
            return true;
        }

        @Override
        public LocalDateTime ceiling() {
            return LocalDateTime.MAX;
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.empty();
        }
    }

    record AtWall(LocalDateTime ceiling) implements Until {
        @Override
        public boolean allows(LocalDateTime date) {
            return !date.isAfter(ceiling);
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(ceiling.toLocalDate());
        }
    }

    record AtInstant(LocalDateTime utc, ZoneId zone) implements Until {
        @Override
        public boolean allows(LocalDateTime date) {
            return !WallTime.toInstant(date, zone).isAfter(utc.toInstant(ZoneOffset.UTC));
        }

        @Override
        public LocalDateTime ceiling() {
            return utc.plusDays(1);
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(WallTime.at(utc.toInstant(ZoneOffset.UTC), zone).toLocalDate());
        }
    }

    static Until of(RuleParts rule, ZoneId zone) {
        return rule.get(RulePart.UNTIL).map(text -> of(text, zone)).orElseGet(Never::new);
    }

    private static Until of(String text, ZoneId zone) {
        if (!text.contains("T")) {
            var day = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
            return new AtWall(day.atTime(LocalTime.MAX));
        }
        return text.endsWith("Z")
                ? new AtInstant(time(text.substring(0, text.length() - 1)), zone)
                : new AtWall(time(text));
    }

    private static LocalDateTime time(String text) {
        var day = LocalDate.parse(text.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
        return day.atTime(number(text, 9), number(text, 11), number(text, 13));
    }

    private static int number(String text, int at) {
        return Integer.parseInt(text.substring(at, at + 2));
    }

    /// Not the 30th of February.
    static boolean exists(String text) {
        try {
            return of(text, ZoneOffset.UTC).ceiling().getYear() > 0;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
