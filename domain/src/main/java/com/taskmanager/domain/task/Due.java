package com.taskmanager.domain.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// When a task is due: on a day, wherever that day is, or at a moment.
public sealed interface Due {
    /// The last year in which any wall time is, in every zone, in a year of four digits.
    int YEAR_MAX = 9998;

    /// The wall time in `zone`; of a day, its midnight.
    LocalDateTime wallTime(ZoneId zone);

    /// The instant in `zone`; of a day, its start (which is not midnight everywhere).
    Instant instant(ZoneId zone);

    /// An all-day task: it stays on its day whatever happens to zones.
    record Day(LocalDate date) implements Due {
        public Day {
            requireFourDigits(date.getYear());
        }

        @Override
        public LocalDateTime wallTime(ZoneId zone) {
            return date.atStartOfDay();
        }

        @Override
        public Instant instant(ZoneId zone) {
            return date.atStartOfDay(zone).toInstant();
        }
    }

    /// A fixed instant, to the microsecond.
    record Moment(Instant at) implements Due {
        public Moment {
            at = at.truncatedTo(ChronoUnit.MICROS);
            requireFourDigits(at.atZone(ZoneOffset.UTC).getYear());
        }

        @Override
        public LocalDateTime wallTime(ZoneId zone) {
            return LocalDateTime.ofInstant(at, zone);
        }

        @Override
        public Instant instant(ZoneId zone) {
            return at;
        }
    }

    private static void requireFourDigits(int year) {
        if (year < 1 || year > YEAR_MAX) {
            throw new IllegalArgumentException("due date must be between the years 1 and 9998");
        }
    }
}
