package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.inbox.AdoptionResult.Report;

import org.junit.jupiter.api.Test;

import java.util.List;

class AdoptionResultTest {
    private static final Gap ALICES = new Gap(stream("alice"), 3, 5);
    private static final Gap BOBS = new Gap(stream("bob"), 1, 1);

    @Test
    void countsTheNumbersOfAGapWithItsFirstAndItsLast() {
        assertThat(Report.adopted(ALICES)).isEqualTo(new Report(0, 1, 0, 3, List.of(ALICES)));
    }

    @Test
    void addsUpWhatItsPagesReport() {
        var first = new Report(1, 2, 3, 4, List.of(ALICES));
        var second = new Report(10, 20, 30, 40, List.of(BOBS));

        assertThat(first.plus(second)).isEqualTo(new Report(11, 22, 33, 44, List.of(ALICES, BOBS)));
    }
}
