package com.taskmanager.domain.recurrence;

import java.util.regex.Pattern;

/// The parts of a rule, in the order in which a rule is written here, each with the form of its
/// value. Forms are for bounds and safe reading; whether the numbers make sense is asked later.
enum RulePart {
    FREQ("DAILY|WEEKLY|MONTHLY|YEARLY"),
    INTERVAL(Forms.NUMBER),
    BYMONTH(Forms.NUMBERS),
    BYWEEKNO(Forms.NUMBERS),
    BYYEARDAY(Forms.NUMBERS),
    BYMONTHDAY(Forms.NUMBERS),
    BYDAY(Forms.WEEKDAY + "(," + Forms.WEEKDAY + ")*"),
    BYHOUR(Forms.NUMBERS),
    BYMINUTE(Forms.NUMBERS),
    BYSECOND(Forms.NUMBERS),
    BYSETPOS(Forms.NUMBERS),
    WKST(Forms.DAY),
    SKIP("OMIT|BACKWARD|FORWARD"),
    RSCALE("GREGORIAN"),
    COUNT(Forms.NUMBER),
    UNTIL("\\d{8}(T\\d{6}Z?)?");

    private final Pattern form;

    RulePart(String form) {
        this.form = Pattern.compile(form);
    }

    boolean accepts(String value) {
        return form.matcher(value).matches();
    }

    private static final class Forms {
        private static final String NUMBER = "\\d{1,9}";
        private static final String NUMBERS = "[+-]?\\d{1,3}(,[+-]?\\d{1,3})*";
        private static final String DAY = "(MO|TU|WE|TH|FR|SA|SU)";
        private static final String WEEKDAY = "([+-]?\\d{1,2})?" + DAY;
    }
}
