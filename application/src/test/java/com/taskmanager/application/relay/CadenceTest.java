package com.taskmanager.application.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

class CadenceTest {
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration TWICE_THE_SHORTEST = Duration.ofMillis(100);
    private static final Duration SLOW = Duration.ofSeconds(3);

    private final Cadence cadence =
            new Cadence(Duration.ofMillis(50), LONGEST, new SplittableRandom(1));
    private Instant now = Instant.EPOCH;

    @Test
    void pausesNoLongerThanTheLongestPauseHoweverOftenNothingIsFound() {
        for (int look = 0; look < 20; look++) {
            assertThat(pauseAfter(Duration.ofMillis(1))).isLessThanOrEqualTo(LONGEST);
        }
    }

    @Test
    void spendsATwentiethOfTheTimeOnLooksThatStaySlow() {
        pauseAfter(SLOW);

        assertThat(pauseAfter(SLOW)).isEqualTo(SLOW.multipliedBy(20));
    }

    /// It may have waited for a connection while the database was away.
    @Test
    void forgivesOneSlowLook() {
        pauseAfter(Duration.ofMillis(1));

        assertThat(pauseAfter(SLOW)).isLessThanOrEqualTo(LONGEST);
        assertThat(pauseAfter(Duration.ofMillis(1))).isLessThanOrEqualTo(LONGEST);
    }

    @Test
    void forgetsHowSlowItWasWhenItBeginsAnew() {
        pauseAfter(SLOW);
        cadence.restart();

        assertThat(cadence.due(now)).isTrue();
        assertThat(pauseAfter(SLOW)).isLessThanOrEqualTo(LONGEST);
    }

    @Test
    void isDueWhenThePauseIsOver() {
        pauseAfter(Duration.ofMillis(1));

        assertThat(cadence.due(now.minusNanos(1))).isFalse();
        assertThat(cadence.due(now)).isTrue();
    }

    @Test
    void looksOftenAgainWhenItBeginsAnew() {
        for (int look = 0; look < 20; look++) {
            pauseAfter(Duration.ofMillis(1));
        }
        for (int again = 0; again < 20; again++) {
            cadence.restart();

            assertThat(pauseAfter(Duration.ofMillis(1))).isLessThanOrEqualTo(TWICE_THE_SHORTEST);
        }
    }

    /// What is found may be the first of much, whose floors need the next look in order to rise.
    @Test
    void cutsALongPauseShortWhenSomethingIsFoundInIt() {
        var began = now;
        for (int look = 0; look < 20; look++) {
            began = now;
            pauseAfter(Duration.ZERO);
        }
        cadence.quicken();

        assertThat(Duration.between(began, cadence.next())).isEqualTo(TWICE_THE_SHORTEST);
    }

    @Test
    void putsOffNothingThatIsDueSooner() {
        pauseAfter(Duration.ofMillis(1));
        cadence.quicken();

        assertThat(cadence.next()).isEqualTo(now);
    }

    @Test
    void cutsNoPauseThatSlowLooksNeed() {
        pauseAfter(SLOW);
        var pause = pauseAfter(SLOW);
        cadence.quicken();

        assertThat(pause).isEqualTo(SLOW.multipliedBy(20));
        assertThat(cadence.next()).isEqualTo(now);
    }

    private Duration pauseAfter(Duration look) {
        var end = now.plus(look);
        cadence.looked(now, end);
        now = cadence.next();
        return Duration.between(end, now);
    }
}
