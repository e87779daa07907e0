package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.NOON;
import static com.taskmanager.application.relay.SomeEvents.TASKS;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toMap;

import com.taskmanager.application.event.Slots;
import com.taskmanager.application.relay.OutboxSurvey.Findings;
import com.taskmanager.application.relay.OutboxSurvey.Landmark;
import com.taskmanager.application.relay.OutboxSurvey.Lowest;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

class KnowledgeTest {
    private static final Findings NOTHING = findings(Map.of(), 1);

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

        assertThat(look(findings(Map.of(3, new Lowest(9, NOON)), 1))).containsExactly(3);

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

    /// The landmark is of a server that is gone by the time of the look.
    @Test
    void passesOverNothingThatIsSettledInAnotherLife() {
        knowledge.accept(landmark(50, "another"));

        look(NOTHING);

        assertThat(knowledge.of(3).next().above()).isZero();
    }

    @Test
    void beginsFromZeroInTheSlotWhereRowsWerePutBack() {
        knowledge.accept(landmark(50, "a life"));
        look(NOTHING);

        look(findings(Map.of(3, new Lowest(9, NOON)), 2));

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

    /// @param releases in slot 3; in all others there was one
    private static Findings findings(Map<Integer, Lowest> lowest, long releases) {
        return new Findings(
                lowest,
                IntStream.range(0, Slots.COUNT)
                        .boxed()
                        .collect(toMap(n -> n, n -> generation(n == 3 ? releases : 1))));
    }

    private static Generation generation(long releases) {
        return new Generation("a life", releases);
    }

    private static Landmark landmark(long lastSeq, String life) {
        return new Landmark(lastSeq, Set.of(), false, life);
    }

    private Set<Integer> look(Findings findings) {
        return knowledge.learn(knowledge.ask(SlotFloors::ask), findings);
    }
}
