package com.taskmanager.domain.recurrence;

import static com.taskmanager.domain.recurrence.RulePart.BYHOUR;
import static com.taskmanager.domain.recurrence.RulePart.BYMINUTE;
import static com.taskmanager.domain.recurrence.RulePart.BYSECOND;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/// The times of day a rule names, as `at 09:00 and 17:30`; nothing where the start gives the time.
final class WordingOfTimes {
    private static final int TIMES_SPELLED_MAX = 6;

    private WordingOfTimes() {}

    static String of(RuleParts rule, LocalTime start) {
        if (!rule.hasAny(BYHOUR, BYMINUTE, BYSECOND)) {
            return "";
        }
        var times = times(rule, start).toList();
        return times.size() <= TIMES_SPELLED_MAX
                ? "at " + Words.list(times, LocalTime::toString)
                : times.size() + " times a day";
    }

    private static Stream<LocalTime> times(RuleParts rule, LocalTime start) {
        return or(rule.numbers(BYHOUR), start.getHour()).stream()
                .flatMap(
                        hour ->
                                or(rule.numbers(BYMINUTE), start.getMinute()).stream()
                                        .flatMap(minute -> seconds(rule, start, hour, minute)))
                .distinct()
                .sorted();
    }

    private static Stream<LocalTime> seconds(
            RuleParts rule, LocalTime start, int hour, int minute) {
        return or(rule.numbers(BYSECOND), start.getSecond()).stream()
                .map(second -> LocalTime.of(hour, minute, second));
    }

    private static List<Integer> or(List<Integer> named, int implied) {
        return named.isEmpty() ? List.of(implied) : named;
    }
}
