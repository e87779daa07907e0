package com.taskmanager.domain.recurrence;

import static com.taskmanager.domain.recurrence.Dates.rule;
import static com.taskmanager.domain.recurrence.Dates.starting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// The examples of [RFC 5545, 3.8.5.3](https://www.rfc-editor.org/rfc/rfc5545#section-3.8.5.3) with
/// a FREQ of at least a day, in their order. Expected are the first dates; a trailing `.` says that
/// there are no more.
///
/// Left out are the examples with EXDATE. `UNTIL=19971224T000000Z` and the like are instants.
class RfcExamplesTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FREQ=DAILY;COUNT=10 | 1997-09-02 | 09-02 09-03 09-04 09-05 09-06 09-07 09-08 09-09 09-10 09-11 .
                    FREQ=DAILY;INTERVAL=2 | 1997-09-02 | 09-02 09-04 09-06 09-08 09-10
                    FREQ=DAILY;INTERVAL=10;COUNT=5 | 1997-09-02 | 09-02 09-12 09-22 10-02 10-12 .
                    FREQ=WEEKLY;COUNT=10 | 1997-09-02 | 09-02 09-09 09-16 09-23 09-30 10-07 10-14 10-21 10-28 11-04 .
                    FREQ=WEEKLY;UNTIL=19971224T000000Z | 1997-09-02 | 09-02 09-09 09-16 09-23 09-30 10-07 10-14 10-21 10-28 11-04 11-11 11-18 11-25 12-02 12-09 12-16 12-23 .
                    FREQ=WEEKLY;INTERVAL=2;WKST=SU | 1997-09-02 | 09-02 09-16 09-30 10-14 10-28 11-11 11-25 12-09 12-23 1998-01-06 01-20 02-03
                    FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH | 1997-09-02 | 09-02 09-04 09-09 09-11 09-16 09-18 09-23 09-25 09-30 10-02 .
                    FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH | 1997-09-02 | 09-02 09-04 09-09 09-11 09-16 09-18 09-23 09-25 09-30 10-02 .
                    FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR | 1997-09-01 | 09-01 09-03 09-05 09-15 09-17 09-19 09-29 10-01 10-03 10-13 10-15 10-17 10-27 10-29 10-31 11-10 11-12 11-14 11-24 11-26 11-28 12-08 12-10 12-12 12-22 .
                    FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH | 1997-09-02 | 09-02 09-04 09-16 09-18 09-30 10-02 10-14 10-16 .
                    FREQ=MONTHLY;COUNT=10;BYDAY=1FR | 1997-09-05 | 09-05 10-03 11-07 12-05 1998-01-02 02-06 03-06 04-03 05-01 06-05 .
                    FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR | 1997-09-05 | 09-05 10-03 11-07 12-05 .
                    FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU | 1997-09-07 | 09-07 09-28 11-02 11-30 1998-01-04 01-25 03-01 03-29 05-03 05-31 .
                    FREQ=MONTHLY;COUNT=6;BYDAY=-2MO | 1997-09-22 | 09-22 10-20 11-17 12-22 1998-01-19 02-16 .
                    FREQ=MONTHLY;BYMONTHDAY=-3 | 1997-09-28 | 09-28 10-29 11-28 12-29 1998-01-29 02-26
                    FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15 | 1997-09-02 | 09-02 09-15 10-02 10-15 11-02 11-15 12-02 12-15 1998-01-02 01-15 .
                    FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1 | 1997-09-30 | 09-30 10-01 10-31 11-01 11-30 12-01 12-31 1998-01-01 01-31 02-01 .
                    FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15 | 1997-09-10 | 09-10 09-11 09-12 09-13 09-14 09-15 1999-03-10 03-11 03-12 03-13 .
                    FREQ=MONTHLY;INTERVAL=2;BYDAY=TU | 1997-09-02 | 09-02 09-09 09-16 09-23 09-30 11-04 11-11 11-18 11-25 1998-01-06 01-13 01-20 01-27 03-03 03-10 03-17 03-24 03-31
                    FREQ=YEARLY;COUNT=10;BYMONTH=6,7 | 1997-06-10 | 06-10 07-10 1998-06-10 07-10 1999-06-10 07-10 2000-06-10 07-10 2001-06-10 07-10 .
                    FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3 | 1997-03-10 | 03-10 1999-01-10 02-10 03-10 2001-01-10 02-10 03-10 2003-01-10 02-10 03-10 .
                    FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200 | 1997-01-01 | 01-01 04-10 07-19 2000-01-01 04-09 07-18 2003-01-01 04-10 07-19 2006-01-01 .
                    FREQ=YEARLY;BYDAY=20MO | 1997-05-19 | 05-19 1998-05-18 1999-05-17
                    FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO | 1997-05-12 | 05-12 1998-05-11 1999-05-17
                    FREQ=YEARLY;BYMONTH=3;BYDAY=TH | 1997-03-13 | 03-13 03-20 03-27 1998-03-05 03-12 03-19 03-26 1999-03-04 03-11 03-18 03-25
                    FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8 | 1997-06-05 | 06-05 06-12 06-19 06-26 07-03 07-10 07-17 07-24 07-31 08-07 08-14 08-21 08-28 1998-06-04 06-11
                    FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13 | 1998-02-13 | 02-13 03-13 11-13 1999-08-13 2000-10-13
                    FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13 | 1997-09-13 | 09-13 10-11 11-08 12-13 1998-01-10 02-07 03-07 04-11 05-09 06-13
                    FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8 | 1996-11-05 | 11-05 2000-11-07 2004-11-02
                    FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3 | 1997-09-04 | 09-04 10-07 11-06 .
                    FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2 | 1997-09-29 | 09-29 10-30 11-27 12-30 1998-01-29 02-26 03-30
                    FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 1997-08-05 | 08-05 08-10 08-19 08-24 .
                    FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 1997-08-05 | 08-05 08-17 08-19 08-31 .
                    FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5 | 2007-01-15 | 01-15 01-30 02-15 03-15 03-30 .
                    """)
    void findsTheDatesOfTheStandard(String rule, String start, String expected) {
        boolean ends = expected.endsWith(" .");
        var dates = dates(start.substring(0, 4), expected.replace(" .", "").split(" ", -1));

        var found = new Occurrences(rule(rule), starting(start + "T09:00", NEW_YORK));

        assertThat(found.first(dates.size() + (ends ? 1 : 0))).isEqualTo(dates);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "FREQ=DAILY;UNTIL=19971224T000000Z, 1997-09-02, 113, 1997-12-23",
        "'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA', 1998-01-01, 93, 2000-01-31",
        "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1, 1998-01-01, 93, 2000-01-31",
    })
    void findsTheLongRowsOfTheStandard(String rule, String start, int count, String last) {
        var found = new Occurrences(rule(rule), starting(start + "T09:00", NEW_YORK));

        assertThat(found.first(1000)).hasSize(count).endsWith(LocalDateTime.parse(last + "T09:00"));
    }

    @Test
    void findsTheTimesOfADay() {
        var everyTwentyMinutes = rule("FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40");
        var found = new Occurrences(everyTwentyMinutes, starting("1997-09-02T09:00", NEW_YORK));

        assertThat(found.first(24 + 1))
                .startsWith(
                        LocalDateTime.parse("1997-09-02T09:00"),
                        LocalDateTime.parse("1997-09-02T09:20"))
                .endsWith(
                        LocalDateTime.parse("1997-09-02T16:40"),
                        LocalDateTime.parse("1997-09-03T09:00"));
    }

    /// `09-02` is in the year of the date before it.
    private static List<LocalDateTime> dates(String firstYear, String... texts) {
        var year = firstYear;
        var dates = new ArrayList<LocalDateTime>();
        for (String text : texts) {
            year = text.length() > 5 ? text.substring(0, 4) : year;
            String day = text.substring(text.length() - 5);
            dates.add(LocalDateTime.parse(year + "-" + day + "T09:00"));
        }
        return dates;
    }
}
