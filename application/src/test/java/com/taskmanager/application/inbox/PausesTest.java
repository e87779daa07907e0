package com.taskmanager.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Random;

class PausesTest {
    private final Pauses pauses = new Pauses(new Random(1));

    @Test
    void doesNotPauseWhileThereIsWork() {
        assertThat(pauses.after(Progress.WORKED)).isZero();
    }

    @Test
    void comesBackSoonWhenAnotherProcessIsInTheWay() {
        for (int i = 0; i < 100; i++) {
            assertThat(pauses.after(Progress.BLOCKED))
                    .isBetween(Duration.ofMillis(5), Duration.ofMillis(20));
        }
    }

    @Test
    void pausesLongerAndLongerUpToASecond() {
        assertThat(pauses.after(Progress.IDLE)).isLessThanOrEqualTo(Duration.ofMillis(20));
        for (int i = 0; i < 10; i++) {
            pauses.after(Progress.IDLE);
        }
        assertThat(pauses.after(Progress.IDLE))
                .isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void beginsAgainAfterWork() {
        for (int i = 0; i < 10; i++) {
            pauses.after(Progress.IDLE);
        }
        pauses.after(Progress.WORKED);

        assertThat(pauses.after(Progress.IDLE)).isLessThanOrEqualTo(Duration.ofMillis(20));
    }
}
