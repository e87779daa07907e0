package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.NOON;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LaggingFloorTest {
    private final LaggingFloor floor = new LaggingFloor(0);

    @Test
    void staysBehindWhatWasSeen() {
        floor.seen(10, NOON);
        floor.clean(Long.MAX_VALUE, NOON.plusSeconds(2));

        assertThat(floor.value()).isZero();
    }

    @Test
    void risesOverWhatWasCleanThreeSecondsLater() {
        floor.seen(10, NOON);
        floor.seen(20, NOON.plusSeconds(1));
        floor.clean(Long.MAX_VALUE, NOON.plusSeconds(3));

        assertThat(floor.value()).isEqualTo(10);
    }

    @Test
    void doesNotRiseByTheClockAlone() {
        floor.seen(10, NOON);
        floor.seen(20, NOON.plusSeconds(60));

        assertThat(floor.value()).isZero();
    }

    @Test
    void doesNotRiseOverARowThatALookFound() {
        floor.seen(10, NOON);
        floor.clean(4, NOON.plusSeconds(3));
        floor.lowerTo(4);
        floor.clean(Long.MAX_VALUE, NOON.plusSeconds(4));

        assertThat(floor.value()).isZero();
    }

    @Test
    void goesBackToARowThatWasMissed() {
        floor.seen(10, NOON);
        floor.clean(Long.MAX_VALUE, NOON.plusSeconds(3));
        floor.lowerTo(4);

        assertThat(floor.value()).isEqualTo(4);
    }

    @Test
    void goesOnWhenTheClockWasSetBack() {
        floor.seen(10, NOON);
        floor.seen(20, NOON.minusSeconds(60));
        floor.clean(Long.MAX_VALUE, NOON.plusSeconds(3));

        assertThat(floor.value()).isEqualTo(20);
    }

    @Test
    void risesUpToARowThatALookFound() {
        floor.seen(10, NOON);
        floor.clean(10, NOON.plusSeconds(3));

        assertThat(floor.value()).isEqualTo(10);
    }

    @Test
    void isNotHeldBackByANumberThatIsSeenAgain() {
        floor.seen(10, NOON);
        floor.seen(10, NOON.plusSeconds(2));
        floor.clean(Long.MAX_VALUE, NOON.plusSeconds(3));

        assertThat(floor.value()).isEqualTo(10);
    }

    @Test
    void remembersWhatWasSeenBelowARowThatWasMissed() {
        floor.seen(5, NOON);
        floor.seen(10, NOON.plusSeconds(1));
        floor.lowerTo(5);
        floor.clean(Long.MAX_VALUE, NOON.plusSeconds(3));

        assertThat(floor.value()).isEqualTo(5);
    }
}
