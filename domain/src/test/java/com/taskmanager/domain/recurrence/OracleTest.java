package com.taskmanager.domain.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.domain.recurrence.GeneratedRules.Case;

import net.fortuna.ical4j.model.Recur;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// ical4j as the oracle, where it keeps to RFC 5545. It is not asked about what [#DIFFERS] lists,
/// and what it is asked is put so that it need not know our own conventions:
///
/// - It takes weeks to begin as the machine's locale has it; WKST is always written out.
/// - It repeats a date that two values of a part name; the dates of a set are distinct.
/// - It does not clamp to the end of a month: ours are asked with `SKIP=OMIT`.
/// - It does not count a start that the rule does not match: COUNT is applied to its dates here.
class OracleTest {
    private static final int RULES_A_SEED = 900;

    private static final Map<String, Integer> YEARS =
            Map.of("DAILY", 1, "WEEKLY", 2, "MONTHLY", 5, "YEARLY", 8);

    /// Classes of rules in which the oracle departs from RFC 5545, each with a rule that shows it.
    private static final List<Predicate<String>> DIFFERS =
            List.of(
                    // BYMONTH=6;BYYEARDAY=86 gives days in March: should limit, moves instead
                    rule -> has(rule, "BYMONTH") && has(rule, "BYYEARDAY"),
                    // BYMONTH=5;BYWEEKNO=31 gives days in July, for the same reason
                    rule -> has(rule, "BYMONTH") && has(rule, "BYWEEKNO"),
                    // FREQ=WEEKLY;BYMONTH=12;BYDAY=FR gives 29 November: limits the week, not days
                    rule ->
                            rule.startsWith("FREQ=WEEKLY")
                                    && has(rule, "BYMONTH")
                                    && has(rule, "BYDAY"),
                    // BYDAY=4SA;BYMONTHDAY=27 gives nothing, though some 27th is a fourth Saturday
                    rule -> has(rule, "BYMONTHDAY") && rule.matches(".*BYDAY=-?\\d.*"),
                    // BYMONTHDAY=17,-15 counts the 17th of July twice before BYSETPOS picks
                    rule -> has(rule, "BYSETPOS") && rule.matches(".*BYMONTHDAY=[^;]*-.*"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void findsTheDatesThatAnotherLibraryFinds(long seed) {
        new GeneratedRules(seed)
                .stream()
                        .filter(
                                generated ->
                                        DIFFERS.stream().noneMatch(c -> c.test(generated.rule())))
                        .limit(RULES_A_SEED)
                        .forEach(generated -> compare(seed, generated));
    }

    private static void compare(long seed, Case generated) {
        assertThat(ours(generated)).as("seed %d, %s", seed, generated).isEqualTo(theirs(generated));
    }

    private static List<LocalDateTime> ours(Case generated) {
        var rule = Dates.rule(generated.rule() + ";SKIP=OMIT");
        var start = new SeriesStart(generated.start(), false, Dates.UTC);
        return new Occurrences(rule, start)
                .after(generated.start())
                .takeWhile(date -> !date.isAfter(horizon(generated)))
                .toList();
    }

    private static List<LocalDateTime> theirs(Case generated) {
        var parts = RuleParts.of(generated.rule());
        var weeks = parts.has(RulePart.WKST) ? parts : parts.with(RulePart.WKST, "MO");
        var endless = weeks.without(RulePart.COUNT).toString();
        var dates =
                new Recur<LocalDateTime>(endless)
                        .getDates(generated.start(), generated.start(), horizon(generated)).stream()
                                .filter(date -> date.isAfter(generated.start()))
                                .distinct()
                                .sorted();
        return counted(parts, dates).toList();
    }

    private static Stream<LocalDateTime> counted(RuleParts parts, Stream<LocalDateTime> dates) {
        var count = parts.count();
        return count.isPresent() ? dates.limit(count.getAsInt() - 1L) : dates;
    }

    private static LocalDateTime horizon(Case generated) {
        var freq = RuleParts.of(generated.rule()).freq();
        return generated.start().plusYears(YEARS.getOrDefault(freq, 1));
    }

    private static boolean has(String rule, String part) {
        return rule.contains(part + "=");
    }
}
