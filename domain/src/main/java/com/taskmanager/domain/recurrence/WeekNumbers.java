package com.taskmanager.domain.recurrence;

import static com.taskmanager.domain.recurrence.RulePart.BYDAY;
import static com.taskmanager.domain.recurrence.RulePart.BYMONTHDAY;
import static com.taskmanager.domain.recurrence.RulePart.BYWEEKNO;
import static com.taskmanager.domain.recurrence.RulePart.FREQ;
import static com.taskmanager.domain.recurrence.RulePart.INTERVAL;
import static com.taskmanager.domain.recurrence.RulePart.WKST;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.WeekFields;
import java.util.List;

/// BYWEEKNO as a filter over the days of a daily rule: the library invents dates for week 53 of
/// years that have 52, and misplaces week 1 after a leap year.
///
/// A week belongs to the year that has most of its days; so does INTERVAL, counted from the
/// calendar year of the start.
record WeekNumbers(List<Integer> numbers, WeekFields weeks, int firstYear, int interval) {
    static WeekNumbers of(RuleParts rule, LocalDateTime start) {
        var weekStart = rule.get(WKST).map(Weekdays::parse).orElse(DayOfWeek.MONDAY);
        return new WeekNumbers(
                rule.numbers(BYWEEKNO),
                WeekFields.of(weekStart, 4),
                start.getYear(),
                rule.interval());
    }

    static RuleParts days(RuleParts rule, LocalDateTime start) {
        var daily = rule.without(BYWEEKNO, INTERVAL).with(FREQ, "DAILY");
        return daily.hasAny(BYDAY, BYMONTHDAY)
                ? daily
                : daily.with(BYDAY, Weekdays.code(start.getDayOfWeek()));
    }

    boolean contains(LocalDateTime date) {
        LocalDate day = date.toLocalDate();
        int week = day.get(weeks.weekOfWeekBasedYear());
        int last = (int) weeks.weekOfWeekBasedYear().rangeRefinedBy(day).getMaximum();
        int year = day.get(weeks.weekBasedYear());
        return (year - firstYear) % interval == 0
                && (numbers.contains(week) || numbers.contains(week - last - 1));
    }
}
