package com.taskmanager.domain.recurrence;

import java.util.Locale;
import java.util.Set;

/// A checked recurrence rule of [RFC 5545,
/// 3.3.10](https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10) with the SKIP of [RFC
/// 7529](https://www.rfc-editor.org/rfc/rfc7529), as its canonical text, for example
/// `FREQ=WEEKLY;BYDAY=MO,TH`. Two spellings of one order of parts are equal.
///
/// Dates only: FREQ is a day or longer, and a day has at most 48 times. At most 500 characters.
public record RecurrenceRule(String text) {
    private static final Set<String> SHORT_FORMS = Set.of("daily", "weekly", "monthly", "yearly");

    /// For text that was checked before, such as a stored rule; [#parse] is for what people write.
    public RecurrenceRule {
        var objection = RuleCheck.objection(text);
        if (objection.isPresent()) {
            throw new IllegalArgumentException(objection.get() + ": " + text);
        }
        text = RuleParts.of(text).toString();
    }

    /// Reads a rule, with or without `RRULE:` and in any case, or a short form (`daily`, `weekly`,
    /// `monthly`, `yearly`).
    public static RuleParsing parse(String text) {
        String written = written(text);
        return RuleCheck.objection(written)
                .<RuleParsing>map(RuleParsing.Refused::new)
                .orElseGet(() -> new RuleParsing.Parsed(new RecurrenceRule(written)));
    }

    private static String written(String text) {
        if (SHORT_FORMS.contains(text)) {
            return "FREQ=" + text.toUpperCase(Locale.ROOT);
        }
        String rule = text.regionMatches(true, 0, "RRULE:", 0, 6) ? text.substring(6) : text;
        return RuleCheck.isPlain(rule) ? rule.toUpperCase(Locale.ROOT) : rule;
    }

    RuleParts parts() {
        return RuleParts.of(text);
    }

    RecurrenceRule withoutCount() {
        return new RecurrenceRule(parts().without(RulePart.COUNT).toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
