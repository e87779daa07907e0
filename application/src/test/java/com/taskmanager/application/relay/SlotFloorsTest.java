package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.ALICE;
import static com.taskmanager.application.relay.SomeEvents.TASKS;
import static com.taskmanager.application.relay.SomeEvents.UPDATES;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.StreamId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

class SlotFloorsTest {
    private static final Scope ALL = Scope.EVERYTHING;

    private static final Generation FIRST = new Generation("a life", 0);

    private final AtomicLong settled = new AtomicLong(40);
    private final SlotFloors floors = new SlotFloors(7, () -> new Settled("a life", settled.get()));

    @BeforeEach
    void read() {
        floors.begins(FIRST);
    }

    @Test
    void risesOverWhatALookFoundEmptyAsFarAsItIsSettled() {
        floors.foundNothing(floors.ask());

        assertThat(floors.next().above()).isEqualTo(40);
    }

    @Test
    void doesNotRiseOverTheLowestRow() {
        floors.found(floors.ask(), 30);

        assertThat(floors.next().above()).isEqualTo(29);
    }

    @Test
    void risesOverWhatWasDealtWith() {
        floors.cleared(ALL, 25, floors.view());

        assertThat(floors.next().above()).isEqualTo(25);
    }

    @Test
    void doesNotRiseOverWhatMayStillCommit() {
        floors.cleared(ALL, 90, floors.view());

        assertThat(floors.next().above()).isEqualTo(40);
    }

    /// A row may have been committed between the read and the moment from which on none can be.
    @Test
    void risesAsFarAsWasSettledBeforeTheRead() {
        var view = floors.view();
        settled.set(80);

        floors.cleared(ALL, 90, view);

        assertThat(floors.next().above()).isEqualTo(40);
    }

    @Test
    void doesNotGoBackForARowThatIsGoneSinceTheLook() {
        var asked = floors.ask();
        floors.cleared(ALL, 25, floors.view());

        floors.found(asked, 10);

        assertThat(floors.next().above()).isEqualTo(25);
    }

    @Test
    void goesBackToARowThatWasMissed() {
        floors.cleared(ALL, 25, floors.view());
        var view = floors.view();

        floors.found(floors.askFromZero(), 3);
        floors.cleared(ALL, 30, view);

        assertThat(floors.next().above()).isEqualTo(2);
    }

    @Test
    void believesNoAnswerToAQuestionFromBeforeAChange() {
        var asked = floors.ask();
        var view = floors.view();
        floors.forget();

        floors.foundNothing(asked);
        floors.cleared(ALL, 25, view);

        assertThat(floors.next().above()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"a life, 1", "another, 0"})
    void forgetsInAnotherGeneration(String life, long releases) {
        floors.cleared(ALL, 25, floors.view());

        assertThat(floors.begins(FIRST)).isFalse();
        assertThat(floors.begins(new Generation(life, releases))).isTrue();

        assertThat(floors.next().above()).isZero();
    }

    /// Until somebody has asked the server that lives now.
    @Test
    void risesByNothingThatWasSettledInAnotherLife() {
        floors.begins(new Generation("another", 0));

        floors.cleared(ALL, 25, floors.view());
        floors.foundNothing(floors.ask());

        assertThat(floors.next().above()).isZero();
    }

    @Test
    void leavesATopicThatGoesByItselfWhereItIs() {
        floors.cleared(ALL, 20, floors.view());
        floors.setApart(Set.of(TASKS), Set.of());
        floors.cleared(ALL, 35, floors.view());

        assertThat(floors.next())
                .isEqualTo(selection(35, new Scope.AllBut(Set.of(TASKS), Set.of())));
        assertThat(floors.next(TASKS)).isEqualTo(selection(20, new Scope.OfTopic(TASKS, Set.of())));
        assertThat(floors.ask().question().scope().topics()).containsExactly(TASKS);
    }

    @Test
    void goesBackToTheLowerFloorWhenATopicJoins() {
        floors.cleared(ALL, 10, floors.view());
        floors.setApart(Set.of(TASKS), Set.of());
        floors.foundNothing(floors.ask());
        assertThat(floors.next().above()).isEqualTo(40);

        floors.rejoin(TASKS);

        assertThat(floors.next()).isEqualTo(selection(10, ALL));
    }

    /// The floors were given up by another thread after it was known what goes by itself.
    @Test
    void learnsNothingOfAllFromAReadOfWhatGoesByItselfNoLonger() {
        floors.cleared(new Scope.OfTopic(TASKS, Set.of()), 25, floors.view());
        floors.cleared(new Scope.OfStream(new StreamId(ALICE, TASKS)), 25, floors.view());

        assertThat(floors.next().above()).isZero();
    }

    @Test
    void asksForTheOldestRowOfAllTopics() {
        floors.setApart(Set.of(TASKS, UPDATES), Set.of());
        floors.foundNothing(floors.ask());

        assertThat(floors.askForOldest().above()).isZero();
        assertThat(floors.askForOldest().scope()).isEqualTo(Scope.EVERYTHING);
    }

    private static Selection selection(long above, Scope topics) {
        return new Selection(above, topics, Selection.ROWS_MAX);
    }
}
