package com.taskmanager.domain.recurrence;

import static com.taskmanager.domain.recurrence.Dates.rule;
import static com.taskmanager.domain.recurrence.Dates.starting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Stream;

class WordingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    daily                                 | 2027-01-31 | every day
                    FREQ=DAILY;INTERVAL=3;COUNT=1         | 2027-01-31 | every 3 days, once
                    weekly                                | 2027-01-31 | every week on Sunday
                    FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=5 | 2027-01-31 | every 2 weeks on Monday and Thursday, 5 times
                    FREQ=WEEKLY;BYDAY=MO,TU,WE            | 2027-01-31 | every week on Monday, Tuesday and Wednesday
                    monthly                               | 2027-01-31 | every month on the 31st
                    FREQ=MONTHLY;BYMONTHDAY=1,15,-1       | 2027-01-31 | every month on the 1st, 15th and last day
                    FREQ=MONTHLY;BYMONTHDAY=-2            | 2027-01-31 | every month on the 2nd last day
                    FREQ=MONTHLY;BYDAY=2TU                | 2027-01-31 | every month on the 2nd Tuesday
                    FREQ=MONTHLY;BYDAY=-1FR               | 2027-01-31 | every month on the last Friday
                    FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13   | 2027-01-31 | every month on the 13th that is Friday
                    FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | 2027-01-31 | every month on Monday, Tuesday, Wednesday, Thursday and Friday (only the last of these)
                    FREQ=MONTHLY;BYMONTH=6,7              | 2027-01-11 | every month in June and July on the 11th
                    yearly                                | 2024-02-29 | every year on 29 February
                    FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29   | 2027-01-31 | every year on 29 February
                    FREQ=YEARLY;BYMONTHDAY=1              | 2027-10-12 | every year on 1 October
                    FREQ=YEARLY;BYMONTHDAY=1,2            | 2027-10-12 | every year in October on the 1st and 2nd
                    FREQ=YEARLY;BYMONTH=11;BYDAY=4TH      | 2027-01-31 | every year in November on the 4th Thursday
                    FREQ=YEARLY;BYYEARDAY=100,-1          | 2027-01-31 | every year on the 100th and last day of the year
                    FREQ=YEARLY;BYWEEKNO=20               | 2027-01-31 | every year in week 20 on Sunday
                    FREQ=YEARLY;BYWEEKNO=-1,20            | 2027-01-31 | every year in the last week and week 20 on Sunday
                    FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO      | 2027-01-31 | every year in week 20 on Monday
                    FREQ=DAILY;UNTIL=20270303             | 2027-01-31 | every day until 3 March 2027
                    FREQ=DAILY;UNTIL=20270303T235959Z     | 2027-01-31T09:00 | every day until 3 March 2027
                    FREQ=DAILY;BYHOUR=9,17;BYMINUTE=30    | 2027-01-31T09:00 | every day at 09:30 and 17:30
                    FREQ=DAILY;BYHOUR=9,17                | 2027-01-31 | every day
                    FREQ=DAILY;BYHOUR=1,2,3,4,5,6         | 2027-01-31T09:00 | every day at 01:00, 02:00, 03:00, 04:00, 05:00 and 06:00
                    FREQ=DAILY;BYHOUR=1,2,3,4,5,6,7;COUNT=9 | 2027-01-31T09:00 | every day 7 times a day, 9 times
                    """)
    void readsAsEnglish(String rule, String start, String words) {
        assertThat(new Occurrences(rule(rule), starting(start)).text()).isEqualTo(words);
    }

    @Test
    void hasWordsForEveryRule() {
        Stream<String> words =
                new GeneratedRules(55)
                        .stream()
                                .limit(500)
                                .map(
                                        generated ->
                                                new Occurrences(
                                                                rule(generated.rule()),
                                                                starting("2027-01-31T09:00"))
                                                        .text());

        assertThat(words).allMatch(text -> text.matches("every [\\w ,:()]+[\\w)]"));
    }
}
