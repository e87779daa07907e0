package com.taskmanager.domain.recurrence;

import static com.taskmanager.domain.recurrence.Dates.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class RecurrenceRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    daily                             | FREQ=DAILY
                    weekly                            | FREQ=WEEKLY
                    monthly                           | FREQ=MONTHLY
                    yearly                            | FREQ=YEARLY
                    FREQ=WEEKLY;BYDAY=MO,TH           | FREQ=WEEKLY;BYDAY=MO,TH
                    freq=weekly;byday=mo              | FREQ=WEEKLY;BYDAY=MO
                    RRULE:FREQ=DAILY;INTERVAL=2       | FREQ=DAILY;INTERVAL=2
                    COUNT=3;BYDAY=+1MO;FREQ=MONTHLY   | FREQ=MONTHLY;BYDAY=+1MO;COUNT=3
                    FREQ=DAILY;INTERVAL=1             | FREQ=DAILY
                    RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD | FREQ=MONTHLY;SKIP=FORWARD
                    FREQ=MONTHLY;SKIP=OMIT            | FREQ=MONTHLY;SKIP=OMIT
                    FREQ=DAILY;UNTIL=20270303         | FREQ=DAILY;UNTIL=20270303
                    FREQ=DAILY;UNTIL=20270303T090000  | FREQ=DAILY;UNTIL=20270303T090000
                    FREQ=DAILY;UNTIL=20270303T090000Z | FREQ=DAILY;UNTIL=20270303T090000Z
                    """)
    void writesEveryRuleInOneForm(String written, String canonical) {
        assertThat(rule(written).text()).isEqualTo(canonical);
        assertThat(rule(canonical)).isEqualTo(rule(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hourly",
                "every day",
                "FREQ",
                "FREQ=",
                "INTERVAL=2",
                "FREQ=SECONDLY",
                "FREQ=MINUTELY;INTERVAL=1440",
                "FREQ=HOURLY",
                "FREQ=FORTNIGHTLY",
                "FREQ=DAILY;",
                "FREQ=DAILY;;COUNT=2",
                "FREQ=DAILY COUNT=2",
                " FREQ=DAILY",
                "FREQ=DAILY\n",
                "FREQ=DAILY\r\nRDATE:20270101",
                "RDATE:20270101",
                "FREQ=DAILY\u0000",
                "FREQ=DA\u0131LY",
                "FREQ=DAILY;COUNT=\u0663",
                "FREQ=DAILY;FREQ=WEEKLY",
                "FREQ=DAILY;X-COLOUR=RED",
                "FREQ=DAILY;BYEASTER=1",
                "FREQ=DAILY;_BYMONTH_FILTER=1",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;INTERVAL=-1",
                "FREQ=DAILY;INTERVAL=1001",
                "FREQ=DAILY;INTERVAL=2147483647",
                "FREQ=DAILY;INTERVAL=99999999999999999999",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;COUNT=10001",
                "FREQ=DAILY;COUNT=2;UNTIL=20270303",
                "FREQ=DAILY;UNTIL=20270230",
                "FREQ=DAILY;UNTIL=20270303T250000",
                "FREQ=DAILY;UNTIL=2027",
                "FREQ=DAILY;UNTIL=00000101",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;BYDAY=1MO",
                "FREQ=WEEKLY;BYDAY=MO,",
                "FREQ=WEEKLY;BYMONTHDAY=1",
                "FREQ=MONTHLY;BYMONTHDAY=0",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYDAY=54MO",
                "FREQ=MONTHLY;BYWEEKNO=1",
                "FREQ=MONTHLY;BYYEARDAY=1",
                "FREQ=MONTHLY;BYSETPOS=1",
                "FREQ=MONTHLY;BYMONTH=13",
                "FREQ=YEARLY;BYMONTH=0",
                "FREQ=YEARLY;BYWEEKNO=54",
                "FREQ=YEARLY;BYWEEKNO=1;BYSETPOS=1",
                "FREQ=YEARLY;BYWEEKNO=1;BYYEARDAY=1",
                "FREQ=YEARLY;BYWEEKNO=1;INTERVAL=11",
                "FREQ=YEARLY;BYYEARDAY=367",
                "FREQ=YEARLY;BYDAY=MO;BYSETPOS=999",
                "FREQ=DAILY;BYHOUR=24",
                "FREQ=DAILY;BYMINUTE=60",
                "FREQ=DAILY;BYSECOND=60",
                "FREQ=DAILY;WKST=1",
                "FREQ=MONTHLY;SKIP=SIDEWAYS",
                "RSCALE=CHINESE;FREQ=MONTHLY",
            })
    void refusesWhatIsNoRuleForDays(String written) {
        assertThat(RecurrenceRule.parse(written)).isInstanceOf(RuleParsing.Refused.class);
    }

    @Test
    void refusesTenThousandParts() {
        var parts = "FREQ=DAILY" + ";BYHOUR=1".repeat(10_000);

        assertThat(RecurrenceRule.parse(parts))
                .isEqualTo(new RuleParsing.Refused("a rule has at most 500 characters"));
    }

    @Test
    void readsUpTo500CharactersInAnyCase() {
        var longest = "freq=monthly;bymonthday=" + "1,".repeat(237) + "01";

        assertThat(longest).hasSize(500);
        assertThat(rule(longest).text()).isEqualTo(longest.toUpperCase(Locale.ROOT));
        assertThat(RecurrenceRule.parse(longest + "0"))
                .isEqualTo(new RuleParsing.Refused("a rule has at most 500 characters"));
    }

    @Test
    void isWrittenAsItsText() {
        assertThat(rule("weekly")).hasToString("FREQ=WEEKLY");
    }

    @Test
    void countsFromDueDatesWhenNothingElseIsSaid() {
        assertThat(Recurrence.of(rule("daily")))
                .isEqualTo(
                        new Recurrence(rule("daily"), RepeatFrom.DUE, Missed.CATCH_UP_ONE, false));
    }

    @Test
    void refusesARuleThatFiresEverySecondInDisguise() {
        var minutes = numbers(60);

        assertThat(RecurrenceRule.parse("FREQ=DAILY;BYMINUTE=" + minutes))
                .isEqualTo(new RuleParsing.Refused("at most 48 times a day"));
        assertThat(rule("FREQ=DAILY;BYMINUTE=0,30;BYHOUR=" + numbers(24))).isNotNull();
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(RecurrenceRule.parse("FREQ=HOURLY"))
                .isEqualTo(new RuleParsing.Refused("FREQ cannot be HOURLY"));
        assertThat(RecurrenceRule.parse("FREQ=DAILY;COUNT=2;UNTIL=20270303"))
                .isEqualTo(new RuleParsing.Refused("COUNT and UNTIL exclude each other"));
        assertThat(RecurrenceRule.parse("FREQ=DAILY;COUNT=0"))
                .isEqualTo(new RuleParsing.Refused("COUNT must be 1 to 10000"));
    }

    @Test
    void cannotBeMadeOfUncheckedText() {
        assertThatThrownBy(() -> new RecurrenceRule("FREQ=HOURLY"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FREQ=HOURLY");
    }

    private static String numbers(int count) {
        return IntStream.range(0, count)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }
}
