package com.taskmanager.application.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.relay.OutboxSurvey.Landmark;

import org.junit.jupiter.api.Test;

import java.util.Set;

class HorizonTest {
    private final Horizon horizon = new Horizon();

    @Test
    void settlesAtOnceWhenNobodyWrites() {
        take(50);

        assertThat(horizon.settled().seq()).isEqualTo(50);
    }

    @Test
    void waitsForThoseWhoWroteWhenTheNumberWasRead() {
        take(50, "a", "b");
        take(60, "b", "c");
        assertThat(horizon.settled().seq()).isZero();

        take(70, "c", "d");

        assertThat(horizon.settled().seq()).isEqualTo(50);
    }

    /// Or one that is always followed by another would hold it up for ever.
    @Test
    void doesNotWaitForThoseWhoCameLater() {
        take(50, "a");
        take(60, "b");
        take(70, "c");

        assertThat(horizon.settled().seq()).isEqualTo(60);
    }

    @Test
    void saysInWhichLifeOfTheServer() {
        assertThat(horizon.settled()).isEqualTo(Settled.NOTHING);

        take(50);

        assertThat(horizon.settled()).isEqualTo(new Settled("life", 50));
    }

    @Test
    void keepsWhatIsSettledUntilThereIsMore() {
        take(50);
        take(60, "a");
        take(70, "a");

        assertThat(horizon.settled().seq()).isEqualTo(50);
    }

    /// It may have been "a".
    @Test
    void waitsForWhoIsPrepared() {
        take(50, "a");
        horizon.accept(new Landmark(50, Set.of("-1/7"), true, "life"));
        assertThat(horizon.settled().seq()).isZero();

        take(60);

        assertThat(horizon.settled().seq()).isEqualTo(60);
    }

    @Test
    void doesNotMissWhoWasPreparedAtTheFirstLook() {
        horizon.accept(new Landmark(50, Set.of("-1/7"), true, "life"));
        assertThat(horizon.settled().seq()).isZero();
    }

    @Test
    void forgetsWithAnotherLifeOfTheServer() {
        take(50);

        assertThat(horizon.accept(new Landmark(60, Set.of("a"), false, "another"))).isFalse();
        assertThat(horizon.settled().seq()).isZero();
    }

    @Test
    void forgetsWhenNumbersWentBack() {
        take(50);

        assertThat(horizon.accept(new Landmark(49, Set.of("a"), false, "life"))).isFalse();
        assertThat(horizon.settled().seq()).isZero();
    }

    private void take(long lastSeq, String... writers) {
        assertThat(horizon.accept(new Landmark(lastSeq, Set.of(writers), false, "life"))).isTrue();
    }
}
