package com.taskmanager.domain.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/// Decides what follows an occurrence of a series.
///
/// A date is past when its instant is at or before the completion. An all-day date counts from the
/// start of its day: completing on a day makes up for that day.
public record Series(Recurrence recurrence, SeriesStart start) {
    /// Where the latest missed date is sought, near first: of a daily rule left for ten years only
    /// the last weeks matter.
    private static final List<Period> LOOKS_BACK =
            List.of(Period.ofDays(40), Period.ofYears(2), Period.ofYears(SeriesStart.LAST_YEAR));

    /// The occurrence that a completion at `completedAt` (the event's time) calls for, early or
    /// late. Does not ask whether the series is paused.
    public NextOccurrence afterCompletion(Occurrence done, Instant completedAt) {
        return NextOccurrence.of(
                switch (recurrence.repeatFrom()) {
                    case DUE -> afterDue(done.scheduled(), completedAt);
                    case COMPLETION ->
                            anew(done, WallTime.at(completedAt, start.zone()).toLocalDate());
                });
    }

    /// Where an occurrence goes that is skipped: the next date after its own.
    public NextOccurrence afterSkip(Occurrence skipped) {
        return NextOccurrence.of(
                switch (recurrence.repeatFrom()) {
                    case DUE -> dates().after(skipped.scheduled()).findFirst();
                    case COMPLETION -> anew(skipped, skipped.scheduled().toLocalDate());
                });
    }

    private Optional<LocalDateTime> afterDue(LocalDateTime scheduled, Instant completedAt) {
        return switch (recurrence.missed()) {
            case ALL -> dates().after(scheduled).findFirst();
            case SKIP -> firstToCome(scheduled, completedAt);
            case CATCH_UP_ONE ->
                    latestMissed(scheduled, completedAt)
                            .or(() -> dates().after(scheduled).findFirst());
        };
    }

    /// A day's margin: a date in a gap of the clocks reads less than they show while it is to come.
    private Optional<LocalDateTime> firstToCome(LocalDateTime scheduled, Instant completedAt) {
        var yesterday = WallTime.at(completedAt, start.zone()).minusDays(1);
        return dates().after(latest(scheduled, yesterday))
                .filter(date -> !isPast(date, completedAt))
                .findFirst();
    }

    private Optional<LocalDateTime> latestMissed(LocalDateTime scheduled, Instant completedAt) {
        var end = earliest(WallTime.at(completedAt, start.zone()), dates().until().ceiling());
        return LOOKS_BACK.stream()
                .map(period -> latest(scheduled, end.minus(period)))
                .distinct()
                .flatMap(from -> latestMissedAfter(from, completedAt).stream())
                .findFirst();
    }

    private Optional<LocalDateTime> latestMissedAfter(LocalDateTime from, Instant completedAt) {
        return dates().after(from)
                .takeWhile(date -> isPast(date, completedAt))
                .reduce((_, later) -> later);
    }

    /// The rule begins again on `day` at the time of day the series has; COUNT is then the number
    /// of occurrences, because there is no row of dates to count.
    private Optional<LocalDateTime> anew(Occurrence last, LocalDate day) {
        var count = recurrence.rule().parts().count();
        if (count.isPresent() && last.number() >= count.getAsInt()) {
            return Optional.empty();
        }
        var begin = start.at(day.atTime(last.scheduled().toLocalTime()));
        return new Occurrences(recurrence.rule().withoutCount(), begin)
                .after(day.atTime(LocalTime.MAX))
                .findFirst();
    }

    private Occurrences dates() {
        return new Occurrences(recurrence.rule(), start);
    }

    private boolean isPast(LocalDateTime date, Instant completedAt) {
        return !WallTime.toInstant(date, start.zone()).isAfter(completedAt);
    }

    private static LocalDateTime latest(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDateTime earliest(LocalDateTime one, LocalDateTime other) {
        return one.isBefore(other) ? one : other;
    }
}
