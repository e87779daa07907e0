package com.taskmanager.domain.recurrence;

import static com.taskmanager.domain.recurrence.Dates.first;
import static com.taskmanager.domain.recurrence.Dates.rule;
import static com.taskmanager.domain.recurrence.Dates.starting;
import static com.taskmanager.domain.recurrence.Dates.wall;
import static com.taskmanager.domain.recurrence.Dates.walls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;
import java.util.stream.Stream;

class OccurrencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    monthly                             | 2027-01-31 | 2027-02-28 2027-03-31 2027-04-30
                    monthly                             | 2028-01-30 | 2028-02-29 2028-03-30 2028-04-30
                    FREQ=MONTHLY;INTERVAL=2             | 2026-12-31 | 2027-02-28 2027-04-30 2027-06-30
                    FREQ=MONTHLY;BYMONTH=2,3            | 2027-01-31 | 2027-02-28 2027-03-31 2028-02-29
                    FREQ=MONTHLY;SKIP=OMIT              | 2027-01-31 | 2027-03-31 2027-05-31 2027-07-31
                    FREQ=MONTHLY;SKIP=FORWARD           | 2027-01-31 | 2027-03-01 2027-03-31 2027-05-01
                    FREQ=MONTHLY;BYMONTHDAY=31          | 2027-01-31 | 2027-03-31 2027-05-31 2027-07-31
                    FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD | 2027-01-31 | 2027-02-28 2027-03-31 2027-04-30
                    FREQ=MONTHLY;BYMONTHDAY=-1          | 2027-01-31 | 2027-02-28 2027-03-31 2027-04-30
                    yearly                              | 2024-02-29 | 2025-02-28 2026-02-28 2027-02-28 2028-02-29
                    FREQ=YEARLY;SKIP=FORWARD            | 2024-02-29 | 2025-03-01 2026-03-01 2027-03-01 2028-02-29
                    FREQ=YEARLY;BYMONTH=2               | 2027-01-31 | 2027-02-28 2028-02-29
                    FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | 2024-02-29 | 2028-02-29 2032-02-29
                    FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | 2096-02-29 | 2104-02-29 2108-02-29
                    FREQ=YEARLY;BYYEARDAY=366           | 2024-12-31 | 2028-12-31 2032-12-31
                    FREQ=YEARLY;BYWEEKNO=53             | 2026-12-28 | 2032-12-27 2037-12-28
                    FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO,SU | 2027-01-03 | 2032-12-27 2033-01-02 2037-12-28
                    FREQ=YEARLY;BYWEEKNO=1              | 2024-12-30 | 2025-12-29 2027-01-04 2028-01-03
                    FREQ=YEARLY;BYWEEKNO=-1;BYDAY=FR    | 2026-01-02 | 2027-01-01 2027-12-31
                    FREQ=YEARLY;BYMONTH=1;BYWEEKNO=1    | 2024-01-01 | 2027-01-04 2028-01-03 2029-01-01
                    FREQ=YEARLY;BYMONTH=1,8;BYDAY=MO;BYSETPOS=1 | 2026-04-14 | 2027-01-04 2028-01-03
                    FREQ=YEARLY;BYHOUR=9;BYSETPOS=1     | 2024-02-29 | 2025-02-28 2026-02-28
                    FREQ=MONTHLY;BYMONTHDAY=1,31;SKIP=FORWARD;BYSETPOS=1,-1 | 2027-01-31 | 2027-02-01 2027-03-01 2027-03-31
                    """)
    void keepsToTheCalendar(String rule, String start, String next) {
        var expected = walls(next.split(" ", -1));

        assertThat(
                        new Occurrences(rule(rule), starting(start))
                                .after(wall(start))
                                .limit(expected.size())
                                .toList())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void clampsLikeTheCalendarOfJavaFromTheStart(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            var start = LocalDate.of(2020, 1, 25).plusDays(random.nextInt(3000)).atTime(9, 0);
            int interval = 1 + random.nextInt(15);
            int months = random.nextBoolean() ? 1 : 12;
            var rule = "FREQ=" + (months == 1 ? "MONTHLY" : "YEARLY") + ";INTERVAL=" + interval;

            assertThat(new Occurrences(rule(rule), starting(start.toString())).first(40))
                    .as("seed %d, %s from %s", seed, rule, start)
                    .isEqualTo(
                            Stream.iterate(0, n -> n + 1)
                                    .map(n -> start.plusMonths((long) n * interval * months))
                                    .limit(40)
                                    .toList());
        }
    }

    @Test
    void beginsWithTheStartMatchingOrNot() {
        assertThat(first(3, "FREQ=WEEKLY;BYDAY=MO", "2027-01-01"))
                .isEqualTo(walls("2027-01-01", "2027-01-04", "2027-01-11"));
        assertThat(first(9, "FREQ=WEEKLY;BYDAY=MO;COUNT=2", "2027-01-01"))
                .isEqualTo(walls("2027-01-01", "2027-01-04"));
        assertThat(first(9, "FREQ=DAILY;UNTIL=20200101", "2027-01-01"))
                .isEqualTo(walls("2027-01-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "20270103,          2027-01-03T09:00",
        "20270103T090000,   2027-01-03T09:00",
        "20270103T085959,   2027-01-02T09:00",
        "20270103T140000Z,  2027-01-03T09:00",
        "20270103T135959Z,  2027-01-02T09:00",
        "20270104T000000Z,  2027-01-03T09:00",
    })
    void endsWithUntilInAnyForm(String until, String last) {
        var daily = new Occurrences(rule("FREQ=DAILY;UNTIL=" + until), newYork("2027-01-01T09:00"));

        assertThat(daily.first(9)).endsWith(wall(last));
    }

    @ParameterizedTest
    @CsvSource({
        "20270103,         2027-01-03",
        "20270103T000000,  2027-01-03",
        "20270103T050000Z, 2027-01-03",
        "20270103T045959Z, 2027-01-02",
    })
    void endsAnAllDaySeriesWithUntilInAnyForm(String until, String last) {
        var daily = new Occurrences(rule("FREQ=DAILY;UNTIL=" + until), newYork("2027-01-01"));

        assertThat(daily.first(9)).endsWith(wall(last));
    }

    @Test
    void ignoresTimesForAllDayTasks() {
        assertThat(first(3, "FREQ=DAILY;BYHOUR=9,17;BYSETPOS=-1", "2027-01-01"))
                .isEqualTo(walls("2027-01-01", "2027-01-02", "2027-01-03"));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 34})
    void findsFromAnywhereWhatItFindsFromTheStart(long seed) {
        var random = new Random(seed);
        new GeneratedRules(seed)
                .stream().limit(150).forEach(generated -> comparesWithTheWhole(generated, random));
    }

    @Test
    void findsADateThatThePeriodBeforeItBrought() {
        var lastDays =
                new Occurrences(
                        rule("FREQ=YEARLY;BYYEARDAY=366;SKIP=FORWARD"),
                        starting("2024-12-31T09:00"));

        assertThat(lastDays.after(wall("2030-01-01T08:00")).findFirst())
                .contains(wall("2030-01-01T09:00"));
    }

    private static void comparesWithTheWhole(GeneratedRules.Case generated, Random random) {
        var start = new SeriesStart(generated.start(), false, Dates.UTC);
        var dates = new Occurrences(rule(generated.rule()), start);
        var moment = generated.start().plusDays(random.nextInt(7000));

        assertThat(dates.after(moment).limit(3).toList())
                .as("%s after %s", generated, moment)
                .isEqualTo(
                        dates.after(generated.start())
                                .filter(date -> date.isAfter(moment))
                                .limit(3)
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;BYSETPOS=2",
                "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYSETPOS=500",
                "FREQ=DAILY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO",
                "FREQ=WEEKLY;INTERVAL=1000;BYMONTH=2;BYDAY=MO;BYSETPOS=-3",
                "FREQ=MONTHLY;INTERVAL=12;BYMONTH=3",
                "FREQ=MONTHLY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;BYSETPOS=2",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6",
                "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=500",
                "FREQ=YEARLY;INTERVAL=1000;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;INTERVAL=999;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO;BYSETPOS=2",
                "FREQ=YEARLY;BYYEARDAY=1;BYMONTH=3",
                "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6;BYDAY=MO,TU,WE,TH,FR,SA,SU",
                "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTHDAY=1",
                "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;INTERVAL=2",
                "FREQ=DAILY;UNTIL=20200101",
                "FREQ=YEARLY;BYMONTH=1;BYDAY=MO;BYSETPOS=1;UNTIL=20271231",
            })
    void knowsRulesThatNeverFire(String rule) {
        var dates = new Occurrences(rule(rule), starting("2027-01-30T09:00"));

        assertThat(dates.fireWithinTenYears()).isFalse();
        assertThat(dates.first(3).getFirst()).isEqualTo(wall("2027-01-30T09:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=YEARLY;INTERVAL=20,                        2027-01-30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29,            2096-03-01",
        "FREQ=YEARLY;BYWEEKNO=53,                        2027-02-01",
        "FREQ=DAILY;COUNT=1,                             2027-01-30",
        "FREQ=MONTHLY;INTERVAL=1000,                     2027-01-30",
    })
    void knowsRulesThatFire(String rule, String start) {
        assertThat(new Occurrences(rule(rule), starting(start)).fireWithinTenYears()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "daily, 9999-12-30",
        "yearly, 9998-02-28",
        "FREQ=YEARLY;INTERVAL=1000, 9000-01-01",
        "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO, 9998-12-31",
    })
    void endsWithTheYear9999(String rule, String start) {
        assertThat(first(100, rule, start)).hasSizeLessThan(3);
    }

    @Test
    void hasDatesFromTheFirstDayToTheLast() {
        assertThat(first(2, "daily", "0001-01-01")).isEqualTo(walls("0001-01-01", "0001-01-02"));
        assertThat(first(9, "daily", "9999-12-30")).isEqualTo(walls("9999-12-30", "9999-12-31"));
    }

    @Test
    void findsWeek53CenturiesAfterTheStart() {
        var dates = new Occurrences(rule("FREQ=YEARLY;BYWEEKNO=53"), starting("2026-12-28"));

        assertThat(dates.after(wall("2300-01-01")).findFirst()).contains(wall("2303-12-28"));
    }

    @Test
    void leapsToWhereDatesAreAskedFor() {
        var asked = wall("2027-01-30");

        assertThat(RuleDates.of(rule("daily").parts(), wall("0001-01-01"), asked).next())
                .isBetween(asked.minusYears(2), asked);
    }

    @Test
    void countsThroughMillennia() {
        assertThat(first(10_000, "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;COUNT=10000", "0004-02-29"))
                .endsWith(LocalDateTime.parse("9996-02-29T00:00"));
    }

    private static SeriesStart newYork(String start) {
        return starting(start, ZoneId.of("America/New_York"));
    }
}
