package com.taskmanager.domain.recurrence;

import static com.taskmanager.domain.recurrence.RulePart.BYDAY;
import static com.taskmanager.domain.recurrence.RulePart.BYMONTH;
import static com.taskmanager.domain.recurrence.RulePart.BYMONTHDAY;
import static com.taskmanager.domain.recurrence.RulePart.BYSETPOS;
import static com.taskmanager.domain.recurrence.RulePart.BYWEEKNO;
import static com.taskmanager.domain.recurrence.RulePart.BYYEARDAY;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A rule in English: `every 2 weeks on Monday and Thursday, 5 times`. What no sentence is ready
/// for is said part by part, so that every rule reads as something.
record Wording(RuleParts rule, SeriesStart start) {
    private static final Map<String, String> UNITS =
            Map.of("DAILY", "day", "WEEKLY", "week", "MONTHLY", "month", "YEARLY", "year");

    static String of(RuleParts rule, SeriesStart start) {
        var wording = new Wording(rule, start);
        return Stream.of(wording.often(), wording.where(), wording.times(), wording.end())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "))
                .replace(" ,", ",");
    }

    private String often() {
        String unit = UNITS.getOrDefault(rule.freq(), "time");
        return rule.interval() == 1
                ? "every " + unit
                : "every " + rule.interval() + " " + unit + "s";
    }

    private String where() {
        return Stream.of(months(), weeks(), days(), positions())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// `on 29 February` names the month by itself.
    private String months() {
        if (isDateOfYear()) {
            return "";
        }
        var named = rule.numbers(BYMONTH);
        boolean implied =
                named.isEmpty()
                        && rule.freq().equals("YEARLY")
                        && rule.has(BYMONTHDAY)
                        && !rule.hasAny(BYYEARDAY, BYWEEKNO);
        var months = implied ? List.of(monthOfYear()) : named;
        return months.isEmpty() ? "" : "in " + Words.list(months, Words::month);
    }

    private String weeks() {
        return rule.has(BYWEEKNO) ? "in " + Words.list(rule.numbers(BYWEEKNO), Words::week) : "";
    }

    private String days() {
        if (isDateOfYear()) {
            return "on " + dayOfMonth() + " " + Words.month(monthOfYear());
        }
        String named =
                Stream.of(yearDays(), monthDays(), weekdays())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" that is "));
        return named.isEmpty() ? impliedDay() : "on " + named;
    }

    private String yearDays() {
        return rule.has(BYYEARDAY)
                ? "the " + Words.list(rule.numbers(BYYEARDAY), Words::ordinal) + " day of the year"
                : "";
    }

    private String monthDays() {
        return rule.has(BYMONTHDAY)
                ? "the " + Words.list(rule.numbers(BYMONTHDAY), Words::dayOfMonth)
                : "";
    }

    private String weekdays() {
        return Words.list(rule.list(BYDAY), Words::weekday);
    }

    private String impliedDay() {
        return switch (rule.freq()) {
            case "WEEKLY" -> "on " + Words.name(start.first().getDayOfWeek());
            case "MONTHLY" -> "on the " + Words.ordinal(start.first().getDayOfMonth());
            case "YEARLY" -> yearlyDay();
            default -> "";
        };
    }

    private String yearlyDay() {
        return rule.has(BYWEEKNO)
                ? "on " + Words.name(start.first().getDayOfWeek())
                : "on the " + Words.ordinal(start.first().getDayOfMonth());
    }

    private String positions() {
        return rule.has(BYSETPOS)
                ? "(only the " + Words.list(rule.numbers(BYSETPOS), Words::ordinal) + " of these)"
                : "";
    }

    private boolean isDateOfYear() {
        return rule.freq().equals("YEARLY")
                && !rule.hasAny(BYWEEKNO, BYYEARDAY, BYDAY)
                && rule.list(BYMONTH).size() <= 1
                && rule.list(BYMONTHDAY).size() <= 1
                && dayOfMonth() > 0;
    }

    private int dayOfMonth() {
        return rule.numbers(BYMONTHDAY).stream().findFirst().orElse(start.first().getDayOfMonth());
    }

    private int monthOfYear() {
        return rule.numbers(BYMONTH).stream().findFirst().orElse(start.first().getMonthValue());
    }

    private String times() {
        return start.allDay() ? "" : WordingOfTimes.of(rule, start.first().toLocalTime());
    }

    private String end() {
        var count = rule.count();
        if (count.isPresent()) {
            return count.getAsInt() == 1 ? ", once" : ", " + count.getAsInt() + " times";
        }
        return Until.of(rule, start.zone())
                .lastDay()
                .map(day -> "until " + Words.date(day))
                .orElse("");
    }
}
