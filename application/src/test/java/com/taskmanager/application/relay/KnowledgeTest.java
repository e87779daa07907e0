package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.NOON;
import static com.taskmanager.application.relay.SomeEvents.TASKS;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.relay.OutboxSurvey.Findings;
import com.taskmanager.application.relay.OutboxSurvey.Landmark;
import com.taskmanager.application.relay.OutboxSurvey.Lowest;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;

class KnowledgeTest {
    private static final Findings NOTHING = new Findings(Map.of(), Map.of());

    private final Knowledge knowledge = new Knowledge();

    @Test
    void passesOverWhatIsSettledAndEmpty() {
        knowledge.accept(landmark(50, "a life"));

        assertThat(look(NOTHING)).isEmpty();

        assertThat(knowledge.of(3).next().above()).isEqualTo(50);
    }

    @Test
    void passesOverNothingThatIsNotSettled() {
        knowledge.accept(new Landmark(50, Set.of("a writer"), false, "a life"));

        look(NOTHING);

        assertThat(knowledge.of(3).next().above()).isZero();
    }

    @Test
    void namesTheSlotsThatHaveSomethingAndStaysBelowIt() {
        knowledge.accept(landmark(50, "a life"));

        assertThat(look(new Findings(Map.of(3, new Lowest(9, NOON)), Map.of()))).containsExactly(3);

        assertThat(knowledge.of(3).next().above()).isEqualTo(8);
        assertThat(knowledge.of(4).next().above()).isEqualTo(50);
    }

    @Test
    void keepsItsFloorsWhileTheServerLives() {
        knowledge.accept(landmark(50, "a life"));
        look(NOTHING);

        knowledge.accept(landmark(60, "a life"));

        assertThat(knowledge.of(3).next().above()).isEqualTo(50);
    }

    @Test
    void beginsFromZeroWhenTheServerStartedAnew() {
        knowledge.accept(landmark(50, "a life"));
        look(NOTHING);

        knowledge.accept(landmark(60, "another"));

        assertThat(knowledge.of(3).next().above()).isZero();
    }

    @Test
    void beginsFromZeroInTheSlotWhereRowsWerePutBack() {
        knowledge.accept(landmark(50, "a life"));
        look(new Findings(Map.of(), Map.of(3, 1L, 4, 1L)));

        look(new Findings(Map.of(3, new Lowest(9, NOON)), Map.of(3, 2L, 4, 1L)));

        assertThat(knowledge.of(3).next().above()).isZero();
        assertThat(knowledge.of(4).next().above()).isEqualTo(50);
    }

    @Test
    void beginsFromZeroWhenItForgets() {
        knowledge.accept(landmark(50, "a life"));
        look(NOTHING);

        knowledge.forget();
        look(NOTHING);

        assertThat(knowledge.of(3).next().above()).isZero();
    }

    @Test
    void knowsWhereSomethingGoesByItself() {
        knowledge.of(3).setApart(Set.of(TASKS), Set.of());

        assertThat(knowledge.divided()).containsExactly(3);
    }

    private static Landmark landmark(long lastSeq, String life) {
        return new Landmark(lastSeq, Set.of(), false, life);
    }

    private Set<Integer> look(Findings findings) {
        return knowledge.learn(knowledge.ask(SlotFloors::ask), findings);
    }
}
