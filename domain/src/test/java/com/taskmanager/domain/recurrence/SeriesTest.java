package com.taskmanager.domain.recurrence;

import static com.taskmanager.domain.recurrence.Dates.rule;
import static com.taskmanager.domain.recurrence.Dates.starting;
import static com.taskmanager.domain.recurrence.Dates.wall;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.domain.recurrence.NextOccurrence.Next;
import com.taskmanager.domain.recurrence.NextOccurrence.SeriesEnded;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.ZoneId;

class SeriesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void keepsTheEndOfTheMonthThroughShortMonths() {
        var monthly = due("monthly", "2027-01-31", Missed.CATCH_UP_ONE);

        assertThat(completed(monthly, 1, "2027-01-31", "2027-01-30T10:00:00Z"))
                .isEqualTo(next("2027-02-28"));
        assertThat(completed(monthly, 2, "2027-02-28", "2027-02-28T10:00:00Z"))
                .isEqualTo(next("2027-03-31"));
    }

    @ParameterizedTest
    @CsvSource({
        "ALL,          2027-01-04T08:00:00Z, 2027-01-05T09:00",
        "ALL,          2027-01-20T12:00:00Z, 2027-01-05T09:00",
        "CATCH_UP_ONE, 2027-01-04T08:00:00Z, 2027-01-05T09:00",
        "CATCH_UP_ONE, 2027-01-20T12:00:00Z, 2027-01-20T09:00",
        "CATCH_UP_ONE, 2027-01-20T09:00:00Z, 2027-01-20T09:00",
        "CATCH_UP_ONE, 2027-01-20T08:59:59Z, 2027-01-19T09:00",
        "CATCH_UP_ONE, 2047-01-20T12:00:00Z, 2047-01-20T09:00",
        "SKIP,         2027-01-04T08:00:00Z, 2027-01-05T09:00",
        "SKIP,         2026-12-01T08:00:00Z, 2027-01-05T09:00",
        "SKIP,         2027-01-20T08:59:59Z, 2027-01-20T09:00",
        "SKIP,         2027-01-20T09:00:00Z, 2027-01-21T09:00",
        "SKIP,         2047-01-20T12:00:00Z, 2047-01-21T09:00",
    })
    void treatsMissedDatesAsAsked(Missed missed, String completedAt, String expected) {
        var daily = due("daily", "2027-01-01T09:00", missed);

        assertThat(completed(daily, 4, "2027-01-04T09:00", completedAt)).isEqualTo(next(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "CATCH_UP_ONE, 2027-01-20T04:59:59Z, 2027-01-19",
        "CATCH_UP_ONE, 2027-01-20T05:00:00Z, 2027-01-20",
        "SKIP,         2027-01-20T04:59:59Z, 2027-01-20",
        "SKIP,         2027-01-20T05:00:00Z, 2027-01-21",
    })
    void countsAnAllDayDateFromTheStartOfItsDayInTheZone(
            Missed missed, String completedAt, String expected) {
        var daily = due("daily", starting("2027-01-01", NEW_YORK), missed);

        assertThat(completed(daily, 4, "2027-01-04", completedAt)).isEqualTo(next(expected));
    }

    @Test
    void findsTheMissedDateOfARareRule() {
        var leapDays =
                due("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2024-02-29", Missed.CATCH_UP_ONE);

        assertThat(completed(leapDays, 1, "2024-02-29", "2031-06-01T00:00:00Z"))
                .isEqualTo(next("2028-02-29"));
        assertThat(completed(leapDays, 1, "2024-02-29", "2025-06-01T00:00:00Z"))
                .isEqualTo(next("2028-02-29"));
    }

    @Test
    void makesUpForTheLastDateOfASeriesThatEndedLongAgo() {
        var until = due("FREQ=DAILY;UNTIL=20270110", "2027-01-01", Missed.CATCH_UP_ONE);

        assertThat(completed(until, 3, "2027-01-03", "2047-06-01T00:00:00Z"))
                .isEqualTo(next("2027-01-10"));
        assertThat(completed(until, 4, "2027-01-10", "2047-06-01T00:00:00Z"))
                .isEqualTo(new SeriesEnded());
    }

    @ParameterizedTest
    @EnumSource(Missed.class)
    void endsWithCountHoweverManyWereMissed(Missed missed) {
        var thrice = due("FREQ=DAILY;COUNT=3", "2027-01-01", missed);

        assertThat(completed(thrice, 2, "2027-01-03", "2027-01-02T00:00:00Z"))
                .isEqualTo(new SeriesEnded());
    }

    @Test
    void countsDatesNotCompletionsWhereDatesStandStill() {
        var thrice = due("FREQ=DAILY;COUNT=3", "2027-01-01", Missed.CATCH_UP_ONE);

        assertThat(completed(thrice, 1, "2027-01-01", "2027-02-01T00:00:00Z"))
                .isEqualTo(next("2027-01-03"));
    }

    @Test
    void countsAStartThatTheRuleDoesNotMatch() {
        var mondays = due("FREQ=WEEKLY;BYDAY=MO;COUNT=2", "2027-01-01", Missed.ALL);

        assertThat(completed(mondays, 1, "2027-01-01", "2027-01-01T00:00:00Z"))
                .isEqualTo(next("2027-01-04"));
        assertThat(completed(mondays, 2, "2027-01-04", "2027-01-04T00:00:00Z"))
                .isEqualTo(new SeriesEnded());
    }

    @Test
    void missesByTheInstantWhereClocksGoBack() {
        var daily = due("daily", starting("2027-11-06T01:30", NEW_YORK), Missed.SKIP);

        // 01:20 for the second time: the first 01:30 is past
        assertThat(completed(daily, 1, "2027-11-06T01:30", "2027-11-07T06:20:00Z"))
                .isEqualTo(next("2027-11-08T01:30"));
    }

    @Test
    void awaitsADateThatAGapMovedPastTheCompletion() {
        var daily = due("daily", starting("2027-03-13T02:30", NEW_YORK), Missed.SKIP);

        // 03:10 on clocks that jumped to 03:00: the 02:30 of that day is due at 03:30
        assertThat(completed(daily, 1, "2027-03-13T02:30", "2027-03-14T07:10:00Z"))
                .isEqualTo(next("2027-03-14T02:30"));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-20T12:00:00Z, 2027-01-23T09:00",
        "2027-01-02T12:00:00Z, 2027-01-05T09:00",
        "2027-01-20T04:59:00Z, 2027-01-22T09:00",
    })
    void repeatsFromTheDayOfTheCompletionInItsZone(String completedAt, String expected) {
        var series = afresh("FREQ=DAILY;INTERVAL=3", starting("2027-01-04T09:00", NEW_YORK));

        assertThat(completed(series, 1, "2027-01-04T09:00", completedAt)).isEqualTo(next(expected));
    }

    @Test
    void neverRepeatsOnTheDayOfTheCompletion() {
        var series = afresh("FREQ=DAILY;BYHOUR=9,17", starting("2027-01-04T09:00"));

        assertThat(completed(series, 1, "2027-01-04T09:00", "2027-01-04T10:00:00Z"))
                .isEqualTo(next("2027-01-05T09:00"));
    }

    @Test
    void countsOccurrencesWhereTheRuleBeginsAnew() {
        var thrice = afresh("FREQ=DAILY;COUNT=3", starting("2027-01-01"));

        assertThat(completed(thrice, 2, "2027-01-05", "2027-02-01T00:00:00Z"))
                .isEqualTo(next("2027-02-02"));
        assertThat(completed(thrice, 3, "2027-02-02", "2027-03-01T00:00:00Z"))
                .isEqualTo(new SeriesEnded());
    }

    @Test
    void keepsUntilWhereTheRuleBeginsAnew() {
        var weekly = afresh("FREQ=WEEKLY;UNTIL=20270115", starting("2027-01-01"));

        assertThat(completed(weekly, 1, "2027-01-01", "2027-01-08T00:00:00Z"))
                .isEqualTo(next("2027-01-15"));
        assertThat(completed(weekly, 1, "2027-01-01", "2027-01-09T00:00:00Z"))
                .isEqualTo(new SeriesEnded());
    }

    @Test
    void clampsFromTheCompletionWhereTheRuleBeginsAnew() {
        var monthly = afresh("monthly", starting("2027-01-15"));

        assertThat(completed(monthly, 1, "2027-01-15", "2027-01-31T00:00:00Z"))
                .isEqualTo(next("2027-02-28"));
    }

    @Test
    void skipsToTheDateAfterItsOwn() {
        var occurrence = new Occurrence(1, wall("2027-01-04T09:00"));

        assertThat(due("weekly", "2027-01-04T09:00", Missed.SKIP).afterSkip(occurrence))
                .isEqualTo(next("2027-01-11T09:00"));
        assertThat(afresh("weekly", starting("2027-01-04T09:00")).afterSkip(occurrence))
                .isEqualTo(next("2027-01-11T09:00"));
    }

    @Test
    void cannotSkipTheLast() {
        var occurrence = new Occurrence(1, wall("2027-01-04"));

        assertThat(due("FREQ=DAILY;COUNT=1", "2027-01-04", Missed.ALL).afterSkip(occurrence))
                .isEqualTo(new SeriesEnded());
        assertThat(afresh("FREQ=DAILY;COUNT=1", starting("2027-01-04")).afterSkip(occurrence))
                .isEqualTo(new SeriesEnded());
    }

    @Test
    void endsWithTheYear9999() {
        var yearly = due("yearly", "9999-12-31", Missed.ALL);

        assertThat(completed(yearly, 1, "9999-12-31", "2027-01-01T00:00:00Z"))
                .isEqualTo(new SeriesEnded());
    }

    private static Series due(String rule, String start, Missed missed) {
        return due(rule, starting(start), missed);
    }

    private static Series due(String rule, SeriesStart start, Missed missed) {
        return new Series(new Recurrence(rule(rule), RepeatFrom.DUE, missed, false), start);
    }

    private static Series afresh(String rule, SeriesStart start) {
        return new Series(
                new Recurrence(rule(rule), RepeatFrom.COMPLETION, Missed.CATCH_UP_ONE, false),
                start);
    }

    private static NextOccurrence completed(
            Series series, int number, String scheduled, String completedAt) {
        return series.afterCompletion(
                new Occurrence(number, wall(scheduled)), Instant.parse(completedAt));
    }

    private static Next next(String scheduled) {
        return new Next(wall(scheduled));
    }
}
