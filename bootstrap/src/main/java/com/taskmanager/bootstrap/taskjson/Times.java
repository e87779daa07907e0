package com.taskmanager.bootstrap.taskjson;

import com.taskmanager.domain.task.Due;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads dates and moments as [RFC 3339](https://www.rfc-editor.org/rfc/rfc3339) writes them.
public final class Times {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT =
            Pattern.compile(
                    "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})",
                    Pattern.CASE_INSENSITIVE);

    private Times() {}

    /// A plain date is an all-day task, a date-time with offset a moment.
    public static Due due(String text) {
        return isDate(text) ? new Due.Day(date(text)) : new Due.Moment(moment(text));
    }

    /// A bound of a search: a moment, or the start of a day in `zone`.
    public static Instant bound(String text, ZoneId zone) {
        return isDate(text) ? date(text).atStartOfDay(zone).toInstant() : moment(text);
    }

    private static boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new WrongValue("is a date that does not exist");
        }
    }

    private static Instant moment(String text) {
        if (!MOMENT.matcher(text).matches()) {
            throw new WrongValue(
                    "must be a date like 2027-01-31, or a date-time with offset like 2027-01-31T09:00:00+01:00");
        }
        try {
            return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
        } catch (DateTimeException _) {
            throw new WrongValue("is a date-time that does not exist");
        }
    }
}
