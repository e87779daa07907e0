package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.NOON;
import static com.taskmanager.application.relay.SomeEvents.TASKS;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.relay.OutboxSurvey.Findings;
import com.taskmanager.application.relay.OutboxSurvey.Landmark;
import com.taskmanager.application.relay.OutboxSurvey.Lowest;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

class KnowledgeTest {
    private static final Instant START = Instant.EPOCH;
    private static final Landmark LANDMARK = new Landmark(50, 700, START);

    private final Knowledge knowledge = new Knowledge();

    @Test
    void wantsALandmarkUntilItHasOneThatIsNotPassed() {
        assertThat(knowledge.wantsLandmark()).isTrue();

        knowledge.accept(LANDMARK);

        assertThat(knowledge.wantsLandmark()).isFalse();
    }

    @Test
    void passesOverWhatASweepFoundEmpty() {
        proveTheLandmark();

        assertThat(knowledge.of(3).next().above()).isEqualTo(50);
    }

    @Test
    void passesLaterOverWhatWasDrawnBeforeAnEmptyLook() {
        knowledge.accept(LANDMARK);
        look(NOON);
        look(NOON.plusSeconds(3));

        assertThat(knowledge.of(3).next().above()).isEqualTo(50);
    }

    @Test
    void namesTheSlotsThatHaveSomething() {
        var look = knowledge.ask(floors -> floors.ask(true, NOON));
        var findings = new Findings(0, Map.of(3, new Lowest(9, NOON)), Map.of());

        assertThat(knowledge.learn(look, findings, NOON)).containsExactly(3);
    }

    @Test
    void keepsItsFloorsWhileTheServerLives() {
        proveTheLandmark();

        knowledge.accept(new Landmark(60, 800, START));

        assertThat(knowledge.of(3).next().above()).isEqualTo(50);
    }

    @Test
    void beginsFromZeroWhenTheServerStartedAnew() {
        proveTheLandmark();

        knowledge.accept(new Landmark(60, 800, START.plusSeconds(1)));

        assertThat(knowledge.of(3).next().above()).isZero();
    }

    @Test
    void beginsFromZeroWhenItForgets() {
        proveTheLandmark();
        knowledge.accept(new Landmark(60, 800, START));

        knowledge.forget();

        assertThat(knowledge.of(3).next().above()).isZero();
        assertThat(knowledge.wantsLandmark()).isTrue();
    }

    @Test
    void knowsWhereSomethingGoesByItself() {
        knowledge.of(3).setApart(Set.of(TASKS), Set.of());

        assertThat(knowledge.divided()).containsExactly(3);
    }

    private void proveTheLandmark() {
        knowledge.accept(LANDMARK);
        var look = knowledge.ask(floors -> floors.ask(true, NOON));
        assertThat(knowledge.learn(look, new Findings(701, Map.of(), Map.of()), NOON)).isEmpty();
    }

    /// While a transaction from before the landmark is open.
    private void look(Instant now) {
        var look = knowledge.ask(floors -> floors.ask(true, now));
        knowledge.learn(look, new Findings(600, Map.of(), Map.of()), now);
    }
}
