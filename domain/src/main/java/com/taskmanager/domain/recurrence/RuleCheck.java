package com.taskmanager.domain.recurrence;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Everything that can be said against a rule before its dates are known.
///
/// The bounds are what keeps evaluation short: inside the library an interval of two thousand
/// million days takes most of a minute, and a part with thousands of values multiplies every step.
final class RuleCheck {
    static final int LENGTH_MAX = 500;
    static final int INTERVAL_MAX = 1_000;
    static final int WEEK_NUMBER_INTERVAL_MAX = 10;
    static final int COUNT_MAX = 10_000;
    static final int TIMES_A_DAY_MAX = 48;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9=;,+-]*");
    private static final Pattern SHAPE =
            Pattern.compile("[A-Z]+=[A-Z0-9,+-]+(;[A-Z]+=[A-Z0-9,+-]+)*");

    private RuleCheck() {}

    /// Letters whose upper case happens to be ASCII (`ı`, `ſ`) are not plain.
    static boolean isPlain(String text) {
        return text.length() <= LENGTH_MAX && PLAIN.matcher(text).matches();
    }

    static Optional<String> objection(String text) {
        if (text.length() > LENGTH_MAX) {
            return Optional.of("a rule has at most " + LENGTH_MAX + " characters");
        }
        if (!SHAPE.matcher(text).matches()) {
            return Optional.of("not a recurrence rule; one looks like FREQ=WEEKLY;BYDAY=MO,TH");
        }
        return toParts(text.split(";", -1)).or(() -> toWhole(RuleParts.of(text)));
    }

    private static Optional<String> toParts(String... parts) {
        var seen = new HashSet<String>();
        return Arrays.stream(parts)
                .map(part -> List.of(part.split("=", 2)))
                .flatMap(part -> toPart(part.get(0), part.get(1), seen.add(part.get(0))).stream())
                .findFirst();
    }

    private static Optional<String> toPart(String name, String value, boolean once) {
        var part = Stream.of(RulePart.values()).filter(known -> known.name().equals(name));
        return part.findFirst()
                .map(known -> when(!known.accepts(value), name + " cannot be " + value))
                .orElseGet(() -> Optional.of("unknown part " + name))
                .or(() -> when(!once, name + " is given twice"));
    }

    private static Optional<String> toWhole(RuleParts rule) {
        return when(!rule.has(RulePart.FREQ), "FREQ is missing")
                .or(() -> toEnd(rule))
                .or(() -> toNumber(rule, RulePart.INTERVAL, INTERVAL_MAX))
                .or(() -> toTimes(rule))
                .or(() -> toWeekNumbers(rule))
                .or(() -> RuleDates.objection(rule));
    }

    private static Optional<String> toEnd(RuleParts rule) {
        boolean both = rule.has(RulePart.COUNT) && rule.has(RulePart.UNTIL);
        return when(both, "COUNT and UNTIL exclude each other")
                .or(() -> toNumber(rule, RulePart.COUNT, COUNT_MAX))
                .or(() -> rule.get(RulePart.UNTIL).flatMap(RuleCheck::toUntil));
    }

    private static Optional<String> toUntil(String until) {
        return when(!Until.exists(until), "no such date: UNTIL=" + until);
    }

    private static Optional<String> toNumber(RuleParts rule, RulePart part, int max) {
        return rule.get(part)
                .map(Integer::parseInt)
                .filter(number -> number < 1 || number > max)
                .map(_ -> part + " must be 1 to " + max);
    }

    private static Optional<String> toTimes(RuleParts rule) {
        long times =
                Stream.of(RulePart.BYHOUR, RulePart.BYMINUTE, RulePart.BYSECOND)
                        .mapToLong(part -> Math.max(1, rule.list(part).size()))
                        .reduce(1, Math::multiplyExact);
        boolean leaps = rule.numbers(RulePart.BYSECOND).contains(60);
        return when(times > TIMES_A_DAY_MAX, "at most " + TIMES_A_DAY_MAX + " times a day")
                .or(() -> when(leaps, "BYSECOND must be 0 to 59"));
    }

    private static Optional<String> toWeekNumbers(RuleParts rule) {
        if (!rule.has(RulePart.BYWEEKNO)) {
            return Optional.empty();
        }
        boolean mixed = rule.hasAny(RulePart.BYSETPOS, RulePart.BYYEARDAY);
        return when(mixed, "BYWEEKNO goes with neither BYSETPOS nor BYYEARDAY")
                .or(() -> toNumber(rule, RulePart.INTERVAL, WEEK_NUMBER_INTERVAL_MAX));
    }

    private static Optional<String> when(boolean wrong, String reason) {
        return wrong ? Optional.of(reason) : Optional.empty();
    }
}
