package com.taskmanager.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.testing.InMemoryWorld;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// What is known of processes that ended, and of what they had in hand.
public interface RunsContract {
    String NAME = "test";
    Instant NOON = InMemoryWorld.NOON;

    ConsumerRuns runs();

    EventsInHand hand();

    /// Runs in a unit of work on the same database, and does not commit it.
    void rolledBack(Runnable work);

    static Run run(String place, int number) {
        return new Run(place, new UUID(7, number));
    }

    @Test
    default void countsAsUncleanWhatNeverSaidThatItEndedWhenThePlaceIsTakenAgain() {
        runs().begin(NAME, run("a", 1), NOON);
        assertThat(runs().uncleanEnds(NAME, NOON)).isZero();

        runs().begin(NAME, run("a", 2), NOON.plusSeconds(10));
        assertThat(runs().uncleanEnds(NAME, NOON.plusSeconds(10))).isOne();
        assertThat(runs().uncleanEnds(NAME, NOON.plusSeconds(11))).isZero();
        assertThat(runs().uncleanEnds("other", NOON)).isZero();
    }

    @Test
    default void countsNoCleanEndAndNobodyElsewhere() {
        runs().begin(NAME, run("a", 1), NOON);
        runs().begin(NAME, run("b", 2), NOON);
        runs().begin("other", run("a", 1), NOON);
        runs().end(NAME, run("a", 1), NOON.plusSeconds(5));
        runs().begin(NAME, run("a", 3), NOON.plusSeconds(10));

        assertThat(runs().uncleanEnds(NAME, NOON)).isZero();
        assertThat(runs().uncleanEnds("other", NOON)).isZero();
    }

    @Test
    default void countsTheUncleanEndOfAProcessThatRanForMonths() {
        runs().begin(NAME, run("a", 1), NOON);
        runs().begin(NAME, run("b", 2), NOON.plus(Duration.ofDays(40)));
        runs().begin(NAME, run("a", 3), NOON.plus(Duration.ofDays(50)));

        assertThat(runs().uncleanEnds(NAME, NOON)).isOne();
    }

    @Test
    default void countsTheRunsThatEndedUncleanlyWithItInHand() {
        runs().begin(NAME, run("a", 1), NOON);
        assertThat(hand().take(NAME, "x", run("a", 1), NOON)).isZero();
        assertThat(hand().take(NAME, "x", run("a", 1), NOON)).isZero();

        runs().begin(NAME, run("a", 2), NOON);
        assertThat(hand().take(NAME, "x", run("a", 2), NOON)).isOne();
        assertThat(hand().take(NAME, "y", run("a", 2), NOON)).isZero();

        runs().begin(NAME, run("a", 3), NOON);
        assertThat(hand().take(NAME, "x", run("a", 3), NOON)).isEqualTo(2);
        assertThat(hand().take(NAME, "y", run("a", 3), NOON)).isOne();
        assertThat(hand().take("other", "x", run("a", 3), NOON)).isZero();

        hand().putDown(NAME, "x");
        assertThat(hand().take(NAME, "x", run("a", 3), NOON)).isZero();
    }

    /// They take turns, and one is never back before the other has died.
    @Test
    default void countsWhatKillsTwoByTurns() {
        runs().begin(NAME, run("a", 1), NOON);
        runs().begin(NAME, run("b", 2), NOON);
        hand().take(NAME, "x", run("a", 1), NOON);
        hand().take(NAME, "x", run("b", 2), NOON);
        runs().begin(NAME, run("a", 3), NOON);
        hand().take(NAME, "x", run("a", 3), NOON);
        runs().begin(NAME, run("b", 4), NOON);

        assertThat(hand().take(NAME, "x", run("b", 4), NOON)).isEqualTo(2);
    }

    @Test
    default void accusesNothingThatARunCouldOnlyNotPutDown() {
        runs().begin(NAME, run("a", 1), NOON);
        runs().begin(NAME, run("b", 2), NOON);
        hand().take(NAME, "x", run("a", 1), NOON);
        assertThat(hand().take(NAME, "x", run("b", 2), NOON)).isZero();

        runs().end(NAME, run("a", 1), NOON);
        runs().begin(NAME, run("a", 3), NOON);
        assertThat(hand().take(NAME, "x", run("a", 3), NOON)).isZero();
    }

    @Test
    default void knowsWhatWasLeftInHand() {
        runs().begin(NAME, run("a", 1), NOON);
        assertThat(hand().isAnyLeft(NAME, 1, NOON)).isFalse();
        hand().take(NAME, "x", run("a", 1), NOON);

        assertThat(hand().isAnyLeft(NAME, 1, NOON)).isTrue();
        assertThat(hand().isAnyLeft(NAME, 1, NOON.plusMillis(1))).isFalse();
        assertThat(hand().isAnyLeft("other", 1, NOON)).isFalse();

        runs().begin(NAME, run("a", 2), NOON);
        assertThat(hand().isAnyLeft(NAME, 1, NOON)).isTrue();
    }

    @Test
    default void knowsWhatIsGivenUp() {
        runs().begin(NAME, run("a", 1), NOON);
        hand().take(NAME, "x", run("a", 1), NOON);
        runs().begin(NAME, run("a", 2), NOON);
        hand().take(NAME, "x", run("a", 2), NOON);

        assertThat(hand().isAnyLeft(NAME, 1, NOON)).isFalse();
        assertThat(hand().isAnyLeft(NAME, 2, NOON)).isTrue();
    }

    @Test
    default void putsDownAllThatARunHasInHandAndNothingElse() {
        runs().begin(NAME, run("a", 1), NOON);
        runs().begin(NAME, run("b", 2), NOON);
        hand().take(NAME, "x", run("a", 1), NOON);
        hand().take(NAME, "y", run("b", 2), NOON);
        hand().putDownAll(run("a", 1));
        runs().begin(NAME, run("a", 3), NOON);
        runs().begin(NAME, run("b", 4), NOON);

        assertThat(hand().take(NAME, "x", run("a", 3), NOON)).isZero();
        assertThat(hand().take(NAME, "y", run("a", 3), NOON)).isOne();
    }

    @Test
    default void knowsWhatIsInHandWhateverBecomesOfTheUnitOfWork() {
        runs().begin(NAME, run("a", 1), NOON);
        rolledBack(() -> hand().take(NAME, "x", run("a", 1), NOON));
        runs().begin(NAME, run("a", 2), NOON);

        assertThat(hand().take(NAME, "x", run("a", 2), NOON)).isOne();
        rolledBack(() -> hand().putDown(NAME, "x"));
        assertThat(hand().isAnyLeft(NAME, 2, NOON)).isFalse();
    }
}
