package com.taskmanager.domain.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// English for numbers, days and lists of them.
final class Words {
    private Words() {}

    /// `a`, `a and b`, `a, b and c`.
    static <T> String list(List<T> values, Function<? super T, String> words) {
        var all = values.stream().map(words).toList();
        int last = all.size() - 1;
        return last < 1
                ? String.join("", all)
                : String.join(", ", all.subList(0, last)) + " and " + all.get(last);
    }

    static String week(int number) {
        return number < 0 ? "the " + ordinal(number) + " week" : "week " + number;
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String month(int number) {
        return Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String date(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day.getMonthValue()) + " " + day.getYear();
    }

    /// `MO` is Monday, `2MO` the 2nd Monday, `-1FR` the last Friday.
    static String weekday(String code) {
        int at = code.length() - 2;
        String name = name(Weekdays.parse(code.substring(at)));
        return at == 0
                ? name
                : "the " + ordinal(Integer.parseInt(code.substring(0, at))) + " " + name;
    }

    static String dayOfMonth(int number) {
        return number < 0 ? ordinal(number) + " day" : ordinal(number);
    }

    /// Counted from the end below zero: `last`, `2nd last`.
    static String ordinal(int number) {
        if (number < 0) {
            return number == -1 ? "last" : ordinal(-number) + " last";
        }
        return number + suffix(number % 100);
    }

    private static String suffix(int number) {
        if (number >= 11 && number <= 13) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
