package com.taskmanager.domain.recurrence;

import static com.taskmanager.domain.recurrence.RulePart.BYDAY;
import static com.taskmanager.domain.recurrence.RulePart.BYHOUR;
import static com.taskmanager.domain.recurrence.RulePart.BYMINUTE;
import static com.taskmanager.domain.recurrence.RulePart.BYMONTH;
import static com.taskmanager.domain.recurrence.RulePart.BYMONTHDAY;
import static com.taskmanager.domain.recurrence.RulePart.BYSECOND;
import static com.taskmanager.domain.recurrence.RulePart.BYSETPOS;
import static com.taskmanager.domain.recurrence.RulePart.BYWEEKNO;
import static com.taskmanager.domain.recurrence.RulePart.BYYEARDAY;
import static com.taskmanager.domain.recurrence.RulePart.SKIP;

import java.util.List;

/// What a rule means for a task, written out for the evaluation.
final class Meaning {
    private static final List<String> FREQS_THAT_CLAMP = List.of("MONTHLY", "YEARLY");

    private Meaning() {}

    static RuleParts of(RuleParts rule, boolean allDay) {
        return clamped(allDay ? withoutTimes(rule) : rule);
    }

    /// A month too short for the day of the start has its last day instead, unless the rule names
    /// its days or says what to skip.
    private static RuleParts clamped(RuleParts rule) {
        return clamps(rule) ? rule.with(SKIP, "BACKWARD") : rule;
    }

    static boolean clamps(RuleParts rule) {
        return FREQS_THAT_CLAMP.contains(rule.freq())
                && !rule.hasAny(SKIP, BYDAY, BYMONTHDAY, BYYEARDAY, BYWEEKNO);
    }

    /// RFC 5545 has dates ignore parts that name times; without them BYSETPOS may be all that is
    /// left, and picks among single dates.
    private static RuleParts withoutTimes(RuleParts rule) {
        var dates = rule.without(BYHOUR, BYMINUTE, BYSECOND);
        boolean sets = dates.hasAny(BYMONTH, BYMONTHDAY, BYYEARDAY, BYDAY);
        return sets ? dates : dates.without(BYSETPOS);
    }
}
