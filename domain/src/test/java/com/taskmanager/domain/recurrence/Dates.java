package com.taskmanager.domain.recurrence;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// Short ways to say rules and dates in tests.
final class Dates {
    static final ZoneId UTC = ZoneId.of("UTC");

    private Dates() {}

    static RecurrenceRule rule(String text) {
        return switch (RecurrenceRule.parse(text)) {
            case RuleParsing.Parsed(var rule) -> rule;
            case RuleParsing.Refused(var reason) -> throw new AssertionError(text + ": " + reason);
        };
    }

    /// `2027-01-31` or `2027-01-31T09:00`.
    static LocalDateTime wall(String text) {
        return LocalDateTime.parse(text.contains("T") ? text : text + "T00:00");
    }

    static SeriesStart starting(String text) {
        return starting(text, UTC);
    }

    static SeriesStart starting(String text, ZoneId zone) {
        return new SeriesStart(wall(text), !text.contains("T"), zone);
    }

    static List<LocalDateTime> walls(String... texts) {
        return Stream.of(texts).map(Dates::wall).toList();
    }

    static List<LocalDateTime> first(int count, String rule, String start) {
        return new Occurrences(rule(rule), starting(start)).first(count);
    }
}
