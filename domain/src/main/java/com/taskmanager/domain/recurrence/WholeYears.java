package com.taskmanager.domain.recurrence;

import static com.taskmanager.domain.recurrence.RulePart.BYDAY;
import static com.taskmanager.domain.recurrence.RulePart.BYMONTH;
import static com.taskmanager.domain.recurrence.RulePart.BYMONTHDAY;
import static com.taskmanager.domain.recurrence.RulePart.BYSETPOS;
import static com.taskmanager.domain.recurrence.RulePart.BYYEARDAY;

import java.time.LocalDateTime;

/// Lets the library see the whole first year where BYSETPOS picks from a year: it leaves out the
/// months and days before its start, and then counts from there.
///
/// What the start implied, its day and month, is written out before the start moves.
final class WholeYears {
    private WholeYears() {}

    static boolean wantedBy(RuleParts rule) {
        return rule.freq().equals("YEARLY") && rule.has(BYSETPOS);
    }

    static LocalDateTime start(LocalDateTime start) {
        return start.withDayOfYear(1);
    }

    static RuleParts rule(RuleParts rule, LocalDateTime start) {
        if (rule.has(BYYEARDAY) || (rule.has(BYDAY) && !rule.has(BYMONTHDAY))) {
            return rule;
        }
        return withDefault(
                withDefault(rule, BYMONTHDAY, start.getDayOfMonth()),
                BYMONTH,
                start.getMonthValue());
    }

    private static RuleParts withDefault(RuleParts rule, RulePart part, int implied) {
        return rule.has(part) ? rule : rule.with(part, Integer.toString(implied));
    }
}
