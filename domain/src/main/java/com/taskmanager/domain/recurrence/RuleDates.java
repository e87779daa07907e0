package com.taskmanager.domain.recurrence;

import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The dates of a rule as lib-recur finds them: ascending, from `start` on (or a little earlier),
/// whether or not the rule matches the start. COUNT and UNTIL are not looked at. The only class
/// that knows the library.
///
/// The library gives up after some thousand periods without a date; here the dates end there. It
/// looks one date ahead, so that the exception comes while an earlier date is asked for: what it
/// has is taken before it is asked to go on.
final class RuleDates implements Iterator<LocalDateTime> {
    private final @Nullable RecurrenceRuleIterator library;
    private boolean begun;
    private boolean known;
    private @Nullable LocalDateTime upcoming;
    private LocalDateTime last;

    /// Days that two periods share (`SKIP=FORWARD` with BYSETPOS) come twice; never this often.
    private static final int REPEATED_MAX = 1_000;

    private RuleDates(RuleParts rule, LocalDateTime start, LocalDateTime from) {
        last = start.minusSeconds(1);
        library = open(rule, start, from);
    }

    /// Dates before `from` may be missing, none from there on.
    static Iterator<LocalDateTime> of(RuleParts rule, LocalDateTime start, LocalDateTime from) {
        var endless = rule.without(RulePart.COUNT, RulePart.UNTIL);
        return WholeYears.wantedBy(rule)
                ? new RuleDates(WholeYears.rule(endless, start), WholeYears.start(start), from)
                : new RuleDates(endless, start, from);
    }

    static Optional<String> objection(RuleParts rule) {
        try {
            parse(rule);
            return Optional.empty();
        } catch (InvalidRecurrenceRuleException e) {
            return Optional.of("not a valid rule: " + e.getMessage());
        }
    }

    private static org.dmfs.rfc5545.recur.RecurrenceRule parse(RuleParts rule)
            throws InvalidRecurrenceRuleException {
        return new org.dmfs.rfc5545.recur.RecurrenceRule(rule.toString(), RfcMode.RFC5545_STRICT);
    }

    private static @Nullable RecurrenceRuleIterator open(
            RuleParts rule, LocalDateTime start, LocalDateTime from) {
        try {
            var dates = parse(rule).iterator(floating(start));
            leap(dates, start, from);
            return dates;
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException("a checked rule is refused: " + rule, e);
        } catch (IllegalArgumentException | IllegalStateException _) {
            return null;
        }
    }

    /// Leaps to a year before `from` only: close to it the library loses days of a period that
    /// began in the year before.
    private static void leap(
            RecurrenceRuleIterator dates, LocalDateTime start, LocalDateTime from) {
        if (from.isAfter(start.plusYears(2))) {
            dates.fastForward(floating(from.minusYears(1)));
        }
    }

    @Override
    public boolean hasNext() {
        if (!known) {
            known = true;
            upcoming = find();
        }
        return upcoming != null;
    }

    @Override
    public LocalDateTime next() {
        if (!hasNext() || upcoming == null) {
            throw new NoSuchElementException();
        }
        known = false;
        last = upcoming;
        return upcoming;
    }

    private @Nullable LocalDateTime find() {
        try {
            return library == null ? null : find(library);
        } catch (IllegalArgumentException | IllegalStateException _) {
            return null;
        }
    }

    private @Nullable LocalDateTime find(RecurrenceRuleIterator dates) {
        for (int repeated = 0; repeated < REPEATED_MAX; repeated++) {
            if (begun) {
                dates.nextDateTime();
            }
            begun = true;
            var date = dates.peekDateTime();
            if (date.getYear() > SeriesStart.LAST_YEAR) {
                return null;
            }
            if (wall(date).isAfter(last)) {
                return wall(date);
            }
        }
        return null;
    }

    private static LocalDateTime wall(DateTime date) {
        return LocalDateTime.of(
                date.getYear(),
                date.getMonth() + 1,
                date.getDayOfMonth(),
                date.getHours(),
                date.getMinutes(),
                date.getSeconds());
    }

    /// Months count from 0 there; without a zone the library computes in wall time.
    private static DateTime floating(LocalDateTime wall) {
        return new DateTime(
                wall.getYear(),
                wall.getMonthValue() - 1,
                wall.getDayOfMonth(),
                wall.getHour(),
                wall.getMinute(),
                wall.getSecond());
    }
}
