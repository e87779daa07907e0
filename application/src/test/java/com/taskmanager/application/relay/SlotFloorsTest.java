package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.NOON;
import static com.taskmanager.application.relay.SomeEvents.TASKS;
import static com.taskmanager.application.relay.SomeEvents.UPDATES;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.StreamId;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Set;

class SlotFloorsTest {
    private static final Instant LATER = NOON.plusSeconds(3);
    private static final Scope ALL = Scope.EVERYTHING;
    private static final StreamId STREAM = new StreamId(SomeEvents.ALICE, UPDATES);

    private final SlotFloors floors = new SlotFloors(7);

    @Test
    void provesWhatASweepFoundEmpty() {
        floors.foundNothing(floors.ask(true, NOON), 50, 40, NOON);

        assertThat(floors.next().above()).isEqualTo(40);
        assertThat(floors.ask(true, NOON).question().above()).isEqualTo(40);
    }

    @Test
    void provesNothingAboveTheLowestRow() {
        floors.found(floors.ask(true, NOON), 30, 40, NOON);

        assertThat(floors.ask(true, NOON).question().above()).isEqualTo(29);
    }

    @Test
    void provesNothingByALookFromAHint() {
        raiseHintTo(20);

        floors.foundNothing(floors.ask(false, LATER), 50, 40, LATER);

        assertThat(floors.ask(true, LATER).question().above()).isZero();
    }

    @Test
    void readsAgainBelowTheHintWhenASweepFoundSomething() {
        raiseHintTo(20);

        floors.found(floors.ask(true, LATER), 5, 0, LATER);

        assertThat(floors.next().above()).isEqualTo(4);
    }

    @Test
    void believesNoAnswerToAQuestionFromBeforeAChange() {
        var asked = floors.ask(true, NOON);
        floors.forget();

        floors.foundNothing(asked, 50, 40, NOON);

        assertThat(floors.next().above()).isZero();
    }

    @Test
    void looksFromZeroWhateverWasProven() {
        floors.foundNothing(floors.ask(true, NOON), 50, 40, NOON);

        floors.found(floors.askFromZero(NOON), 3, 40, NOON);

        assertThat(floors.next().above()).isEqualTo(2);
        assertThat(floors.ask(true, NOON).question().above()).isEqualTo(2);
    }

    @Test
    void leavesATopicThatGoesByItselfWhereItIs() {
        raiseHintTo(20);
        floors.setApart(Set.of(TASKS), Set.of());
        floors.dealtWith(ALL, 90, LATER, LATER);
        floors.dealtWith(ALL, 95, LATER.plusSeconds(3), LATER.plusSeconds(3));

        assertThat(floors.next())
                .isEqualTo(selection(90, new Scope.AllBut(Set.of(TASKS), Set.of())));
        assertThat(floors.next(TASKS)).isEqualTo(selection(20, new Scope.OfTopic(TASKS, Set.of())));
        assertThat(floors.ask(false, LATER).question().scope().topics()).containsExactly(TASKS);
    }

    @Test
    void goesBackToTheLowerFloorsWhenATopicJoins() {
        floors.foundNothing(floors.ask(true, NOON), 10, 10, NOON);
        floors.setApart(Set.of(TASKS), Set.of());
        floors.foundNothing(floors.ask(true, NOON), 90, 90, NOON);
        assertThat(floors.next().above()).isEqualTo(90);

        floors.rejoin(TASKS);

        assertThat(floors.next()).isEqualTo(selection(10, ALL));
        assertThat(floors.ask(true, NOON).question().above()).isEqualTo(10);
    }

    @Test
    void asksForTheOldestRowOfAllTopics() {
        floors.setApart(Set.of(TASKS, UPDATES), Set.of());
        floors.foundNothing(floors.ask(true, NOON), 90, 90, NOON);

        assertThat(floors.askForOldest().above()).isZero();
        assertThat(floors.askForOldest().scope()).isEqualTo(Scope.EVERYTHING);
    }

    @Test
    void asksForTheOldestRowAboveWhatIsProven() {
        floors.foundNothing(floors.ask(true, NOON), 90, 90, NOON);

        assertThat(floors.askForOldest().above()).isEqualTo(90);
    }

    @Test
    void risesLaterOverWhatAPollFoundEmpty() {
        floors.foundNothing(floors.ask(false, NOON), 50, 0, NOON);
        assertThat(floors.next().above()).isZero();

        floors.foundNothing(floors.ask(false, LATER), 50, 0, LATER);

        assertThat(floors.next().above()).isEqualTo(50);
    }

    @Test
    void risesLaterToTheRowThatAPollFound() {
        floors.found(floors.ask(false, NOON), 30, 0, NOON);
        assertThat(floors.next().above()).isZero();

        floors.found(floors.ask(false, LATER), 30, 0, LATER);

        assertThat(floors.next().above()).isEqualTo(29);
    }

    @Test
    void doesNotRiseOverARowThatIsFound() {
        floors.dealtWith(ALL, 30, NOON, NOON);
        floors.found(floors.ask(false, LATER), 30, 0, LATER);

        assertThat(floors.next().above()).isZero();
    }

    @Test
    void risesToARowThatStaysAndNotOverIt() {
        floors.dealtWith(ALL, 10, NOON, NOON);
        floors.dealtWith(ALL, 15, NOON.plusSeconds(1), NOON.plusSeconds(1));

        floors.stays(ALL, 15, NOON.plusSeconds(4));

        assertThat(floors.next().above()).isEqualTo(10);
    }

    @Test
    void goesBackToARowThatStays() {
        raiseHintTo(20);

        floors.stays(ALL, 15, LATER);

        assertThat(floors.next().above()).isEqualTo(14);
    }

    @Test
    void believesNoAnswerToAQuestionFromBeforeSomethingStayed() {
        var asked = floors.ask(true, NOON);
        floors.stays(ALL, 15, NOON);

        floors.foundNothing(asked, 50, 40, NOON);

        assertThat(floors.next().above()).isZero();
    }

    @Test
    void believesNoAnswerToAQuestionFromBeforeSomethingJoined() {
        floors.setApart(Set.of(TASKS), Set.of(STREAM));
        var beforeTheTopic = floors.ask(true, NOON);
        floors.rejoin(TASKS);
        floors.foundNothing(beforeTheTopic, 50, 40, NOON);
        assertThat(floors.next().above()).isZero();

        var beforeTheStream = floors.ask(true, NOON);
        floors.rejoin(STREAM);
        floors.foundNothing(beforeTheStream, 50, 40, NOON);

        assertThat(floors.next().above()).isZero();
    }

    @Test
    void believesAnAnswerWhenNothingJoinedThatWentByItself() {
        var asked = floors.ask(true, NOON);
        floors.rejoin(TASKS);
        floors.rejoin(STREAM);

        floors.foundNothing(asked, 50, 40, NOON);

        assertThat(floors.next().above()).isEqualTo(40);
    }

    @Test
    void takesEveryReleaseButTheFirstItHearsOfForNews() {
        assertThat(floors.putBack(1)).isFalse();
        assertThat(floors.putBack(1)).isFalse();
        assertThat(floors.putBack(2)).isTrue();
    }

    private void raiseHintTo(long seq) {
        floors.dealtWith(ALL, seq, NOON, NOON);
        floors.empty(ALL, LATER);
        assertThat(floors.next().above()).isEqualTo(seq);
    }

    private static Selection selection(long above, Scope topics) {
        return new Selection(above, topics, Selection.ROWS_MAX);
    }
}
