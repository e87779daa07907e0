package com.taskmanager.dapr.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.domain.task.Due;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

class WireTimeTest {
    /// Berlin until 1893 was 53 minutes and 28 seconds ahead, New York until 1883 behind; in Cairo
    /// the last Friday of April 2027 begins at one o'clock.
    @ParameterizedTest
    @CsvSource({
        "2027-01-31, Europe/Berlin, 2027-01-31T00:00:00+01:00",
        "2027-01-31, UTC, 2027-01-31T00:00:00Z",
        "2027-04-30, Africa/Cairo, 2027-04-30T01:00:00+03:00",
        "1850-01-31, Europe/Berlin, 1850-01-31T00:00:32+00:54",
        "1850-01-31, America/New_York, 1850-01-31T00:00:02-04:56",
        "0001-01-01, Asia/Kolkata, 0001-01-01T00:00:32+05:54",
    })
    void writesADayAsItsStartAndFindsItAgain(LocalDate date, ZoneId zone, String written) {
        var day = new Due.Day(date);

        assertThat(WireTime.moment(day, zone)).isEqualTo(written);
        assertThat(WireTime.due(written, true)).isEqualTo(day);
        assertThat(WireTime.dayOrMoment(day, zone)).isEqualTo(date.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-31T08:00:00Z, Europe/Berlin, 2027-01-31T09:00:00+01:00",
        "2027-01-31T08:00:00.000001Z, UTC, 2027-01-31T08:00:00.000001Z",
        "0001-01-01T00:00:00Z, America/New_York, 0000-12-31T19:04:00-04:56",
        "9998-12-31T23:59:59Z, Asia/Tokyo, 9999-01-01T08:59:59+09:00",
    })
    void writesAMomentInItsZoneAndFindsItAgain(Instant at, ZoneId zone, String written) {
        var moment = new Due.Moment(at);

        assertThat(WireTime.moment(moment, zone)).isEqualTo(written);
        assertThat(WireTime.dayOrMoment(moment, zone)).isEqualTo(written);
        assertThat(WireTime.due(written, false)).isEqualTo(moment);
    }
}
