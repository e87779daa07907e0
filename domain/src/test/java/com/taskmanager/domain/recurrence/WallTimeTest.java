package com.taskmanager.domain.recurrence;

import static com.taskmanager.domain.recurrence.Dates.rule;
import static com.taskmanager.domain.recurrence.Dates.starting;
import static com.taskmanager.domain.recurrence.Dates.wall;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

class WallTimeTest {
    /// A daily task the day before, on and after each change of the clocks.
    @ParameterizedTest
    @CsvSource({
        // into summer time: 02:30 does not exist
        "Europe/Berlin,       2027-03-27T02:30+01:00, 2027-03-28T03:30+02:00, 2027-03-29T02:30+02:00",
        "America/New_York,    2027-03-13T02:30-05:00, 2027-03-14T03:30-04:00, 2027-03-15T02:30-04:00",
        "Australia/Sydney,    2027-10-02T02:30+10:00, 2027-10-03T03:30+11:00, 2027-10-04T02:30+11:00",
        // half an hour: 02:15 becomes 02:45
        "Australia/Lord_Howe, 2027-10-02T02:15+10:30, 2027-10-03T02:45+11:00, 2027-10-04T02:15+11:00",
        // at midnight: the day has no 00:00
        "America/Santiago,    2026-09-05T00:00-04:00, 2026-09-06T01:00-03:00, 2026-09-07T00:00-03:00",
        // out of summer time: 02:30 comes twice
        "Europe/Berlin,       2027-10-30T02:30+02:00, 2027-10-31T02:30+02:00, 2027-11-01T02:30+01:00",
        "America/New_York,    2027-11-06T01:30-04:00, 2027-11-07T01:30-04:00, 2027-11-08T01:30-05:00",
        "Australia/Sydney,    2027-04-03T02:30+11:00, 2027-04-04T02:30+11:00, 2027-04-05T02:30+10:00",
        "Australia/Lord_Howe, 2027-04-03T01:45+11:00, 2027-04-04T01:45+11:00, 2027-04-05T01:45+10:30",
        "America/Santiago,    2027-04-03T23:30-03:00, 2027-04-04T23:30-04:00, 2027-04-05T23:30-04:00",
    })
    void keepsTheWallTimeThroughSummerTime(
            ZoneId zone, OffsetDateTime before, OffsetDateTime change, OffsetDateTime after) {
        var start = starting(before.toLocalDateTime().toString(), zone);

        assertThat(new Occurrences(rule("daily"), start).first(3))
                .map(date -> WallTime.toOffset(date, zone))
                .containsExactly(before, change, after);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,       2027-03-28T02:30, 2027-03-28T01:30:00Z",
        "Europe/Berlin,       2027-10-31T02:30, 2027-10-31T00:30:00Z",
        "America/Santiago,    2027-04-03T23:30, 2027-04-04T02:30:00Z",
        "America/Santiago,    2026-09-06T00:00, 2026-09-06T04:00:00Z",
        "Australia/Lord_Howe, 2027-10-03T02:15, 2027-10-02T15:45:00Z",
    })
    void movesForwardInAGapAndTakesTheFirstOfTwo(ZoneId zone, String wall, Instant expected) {
        assertThat(WallTime.toInstant(wall(wall), zone)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2027-10-31T00:30:00Z, 2027-10-31T02:30",
        "Europe/Berlin, 2027-10-31T01:30:00Z, 2027-10-31T02:30",
    })
    void readsTheClocksAtAnInstant(ZoneId zone, Instant instant, String expected) {
        assertThat(WallTime.at(instant, zone)).isEqualTo(wall(expected));
    }
}
