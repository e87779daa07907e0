package com.taskmanager.application.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.relay.OutboxSurvey.Landmark;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class HorizonTest {
    private static final Instant START = Instant.EPOCH;

    private final Horizon horizon = new Horizon();

    @Test
    void provesNothingWhileATransactionFromBeforeIsOpen() {
        horizon.accept(new Landmark(50, 700, START));

        assertThat(horizon.prove(700)).isZero();
        assertThat(horizon.wantsLandmark()).isFalse();
    }

    @Test
    void provesALandmarkOnceAllFromBeforeHaveEnded() {
        horizon.accept(new Landmark(50, 700, START));

        assertThat(horizon.prove(701)).isEqualTo(50);
        assertThat(horizon.wantsLandmark()).isTrue();
    }

    @Test
    void keepsWhatIsProvenUntilThereIsMore() {
        horizon.accept(new Landmark(50, 700, START));
        horizon.prove(701);
        horizon.accept(new Landmark(60, 800, START));

        assertThat(horizon.prove(750)).isEqualTo(50);
    }

    @Test
    void forgetsWithAnotherStartOfTheServer() {
        horizon.accept(new Landmark(50, 700, START));
        horizon.prove(701);

        assertThat(horizon.accept(new Landmark(60, 800, START.plusSeconds(1)))).isFalse();
        assertThat(horizon.prove(750)).isZero();
    }

    @Test
    void forgetsWhenNumbersWentBack() {
        horizon.accept(new Landmark(50, 700, START));

        assertThat(horizon.accept(new Landmark(49, 800, START))).isFalse();
    }

    @Test
    void goesOnWhileTheServerLivesAndNothingIsDrawn() {
        horizon.accept(new Landmark(50, 700, START));
        horizon.prove(701);

        assertThat(horizon.accept(new Landmark(50, 800, START))).isTrue();
        assertThat(horizon.prove(750)).isEqualTo(50);
    }

    @Test
    void knowsTheLastNumberDrawn() {
        assertThat(horizon.lastSeq()).isZero();

        horizon.accept(new Landmark(50, 700, START));

        assertThat(horizon.lastSeq()).isEqualTo(50);
    }
}
