package com.taskmanager.domain.recurrence;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The dates of a series in wall time, ascending. The first is the start, whether or not the rule
/// matches it, and it counts towards COUNT. No date lies after the year 9999.
///
/// A month too short for the day of the start has its last day instead (RFC 7529, `SKIP=BACKWARD`),
/// unless a BY part names the days or SKIP is written out.
public record Occurrences(RecurrenceRule rule, SeriesStart start) {
    private static final int YEARS_TO_FIRE_MAX = 10;

    /// At most `count` dates.
    public List<LocalDateTime> first(int count) {
        return from(start.first()).limit(count).toList();
    }

    /// Whether the rule itself, matching its start or not, has a date within ten years of it. One
    /// that has none is no rule that a person meant.
    public boolean fireWithinTenYears() {
        var horizon = start.first().plusYears(YEARS_TO_FIRE_MAX);
        return ofRule(start.first()).findFirst().filter(date -> !date.isAfter(horizon)).isPresent();
    }

    /// The rule in words, such as `every month on the 31st`.
    public String text() {
        return Wording.of(rule.parts(), start);
    }

    /// Dates strictly after a moment.
    Stream<LocalDateTime> after(LocalDateTime moment) {
        return from(moment).filter(date -> date.isAfter(moment));
    }

    Until until() {
        return Until.of(rule.parts(), zone());
    }

    private ZoneId zone() {
        return start.zone();
    }

    /// Where dates are counted, all of them must be seen.
    private Stream<LocalDateTime> from(LocalDateTime moment) {
        var count = rule.parts().count();
        var ruled = ofRule(count.isPresent() ? start.first() : moment);
        var dates =
                Stream.concat(
                        Stream.of(start.first()),
                        ruled.filter(date -> date.isAfter(start.first())));
        return count.isPresent() ? dates.limit(count.getAsInt()) : dates;
    }

    private Stream<LocalDateTime> ofRule(LocalDateTime moment) {
        return stream(dates(moment))
                .dropWhile(date -> date.isBefore(start.first()))
                .takeWhile(until()::allows);
    }

    private Iterator<LocalDateTime> dates(LocalDateTime moment) {
        var meant = Meaning.of(rule.parts(), start.allDay());
        var first = start.first();
        if (!meant.has(RulePart.BYWEEKNO)) {
            return RuleDates.of(meant, first, moment);
        }
        var days = RuleDates.of(WeekNumbers.days(meant, first), first, moment);
        return new Patient(days, latest(first, moment), WeekNumbers.of(meant, first)::contains);
    }

    private static LocalDateTime latest(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static Stream<LocalDateTime> stream(Iterator<LocalDateTime> dates) {
        int ordered = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(dates, ordered), false);
    }
}
