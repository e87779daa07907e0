package com.taskmanager.domain.recurrence;

import java.time.DayOfWeek;
import java.util.List;

/// `MO` to `SU`.
final class Weekdays {
    private static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private Weekdays() {}

    static DayOfWeek parse(String code) {
        return DayOfWeek.of(CODES.indexOf(code) + 1);
    }

    static String code(DayOfWeek day) {
        return CODES.get(day.getValue() - 1);
    }
}
