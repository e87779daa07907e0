package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.NOON;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.relay.Breaker.Admission;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Random;

class BreakerTest {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Breaker breaker = new Breaker(new Backoff(FIRST, LONGEST), new Random(1));

    @Test
    void letsEverybodyThroughWhileAllIsWell() {
        assertThat(breaker.admit(NOON)).isEqualTo(Admission.FREE);
        assertThat(breaker.succeeded()).isFalse();
    }

    @Test
    void letsNobodyThroughForAPauseBetweenHalfAndWhole() {
        var pause = breaker.failed(NOON);

        assertThat(pause).isBetween(FIRST.dividedBy(2), FIRST);
        assertThat(breaker.admit(NOON.plus(pause).minusNanos(1))).isEqualTo(Admission.NONE);
    }

    @Test
    void letsOneTryAfterThePause() {
        var then = NOON.plus(breaker.failed(NOON));

        assertThat(breaker.admit(then)).isEqualTo(Admission.PROBE);
        assertThat(breaker.admit(then)).isEqualTo(Admission.NONE);
    }

    @Test
    void closesWhenTheProbeSucceeds() {
        breaker.admit(NOON.plus(breaker.failed(NOON)));

        assertThat(breaker.succeeded()).isTrue();
        assertThat(breaker.closed()).isTrue();
    }

    @Test
    void restsLongerWithEachProbeThatFailsUpToALongestPause() {
        var now = NOON;
        var pause = breaker.failed(now);
        for (int n = 0; n < 40; n++) {
            now = now.plus(pause);
            breaker.admit(now);
            pause = breaker.failed(now);
        }

        assertThat(pause).isBetween(LONGEST.dividedBy(2), LONGEST);
    }

    @Test
    void countsCallsThatFailTogetherOnce() {
        breaker.failed(NOON);

        assertThat(breaker.failed(NOON)).isZero();
    }

    @Test
    void isNotClosedByASuccessFromBeforeItOpened() {
        breaker.failed(NOON);

        assertThat(breaker.succeeded()).isFalse();
        assertThat(breaker.closed()).isFalse();
    }

    @Test
    void givesUpAProbeThatNeverComesBack() {
        var then = NOON.plus(breaker.failed(NOON));
        breaker.admit(then);

        assertThat(breaker.admit(then.plus(LONGEST))).isEqualTo(Admission.PROBE);
    }

    @Test
    void isClosedByWhateverGetsThrough() {
        breaker.failed(NOON);

        assertThat(breaker.close()).isTrue();
        assertThat(breaker.closed()).isTrue();
        assertThat(breaker.close()).isFalse();
    }
}
