package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import com.taskmanager.application.event.StreamId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;

/// What the inbox makes of numbers that a restored database has given out again. `alice 3@2` is of
/// the second history.
public interface EpochContract {
    String NAME = "test";
    StreamId ALICE = stream("alice");

    InboxWorld world();

    /// Three of five events are applied when the database is restored to the third.
    @BeforeEach
    default void restored() {
        world().issue(ALICE, 5);
        inbox().deliver("alice 1", "alice 2", "alice 3");
        world().restore(ALICE, 3);
    }

    @Test
    default void takesAnEventOfAChangeThatNeverWasForAGhost() {
        inbox().deliver("alice 4", "alice 5");

        assertThat(world().dead(NAME)).containsExactly("alice 4 GHOST", "alice 5 GHOST");
        assertThat(world().notes()).containsExactly("alice 1", "alice 2", "alice 3");
    }

    @Test
    default void appliesTheEventThatHasTheGhostsNumberNow() {
        world().issue(ALICE, 4);
        inbox().deliver("alice 4", "alice 4@2");
        inbox().deliver("alice 4");

        assertThat(world().dead(NAME)).containsExactly("alice 4 GHOST");
        assertThat(world().notes()).endsWith("alice 3", "alice 4");
    }

    @Test
    default void knowsWhatItAppliedBefore() {
        inbox().deliver("alice 2", "alice 3");

        assertThat(world().dead(NAME)).isEmpty();
        assertThat(world().notes()).containsExactly("alice 1", "alice 2", "alice 3");
    }

    @Test
    default void takesANumberOfAHistoryToWhichItDoesNotBelongForAForgery() {
        world().issue(ALICE, 4);
        inbox().deliver("alice 4@3", "alice 2@2");

        assertThat(world().dead(NAME)).containsExactly("alice 2 FORGERY", "alice 4 FORGERY");
    }

    @Test
    default void tellsTheHistoriesApartHoweverOftenItIsRestored() {
        world().issue(ALICE, 5);
        world().restore(ALICE, 4);
        world().issue(ALICE, 6);
        inbox().deliver("alice 4", "alice 5", "alice 5@2", "alice 4@2", "alice 5@3", "alice 6@3");

        assertThat(world().dead(NAME))
                .containsExactlyInAnyOrder("alice 4 GHOST", "alice 5 GHOST", "alice 5 GHOST");
        assertThat(world().notes()).endsWith("alice 3", "alice 4", "alice 5", "alice 6");
    }

    @Test
    default void takesAGhostForOneInAStreamThatBeganOnlyAfterwards() {
        var bob = stream("bob");
        world().issue(bob, 1);
        inbox().deliver("bob 1", "bob 2", "bob 1@2");

        assertThat(world().dead(NAME)).containsExactly("bob 1 GHOST", "bob 2 GHOST");
        assertThat(world().notes()).endsWith("bob 1");
    }

    @Test
    default void losesNothingThatIsNewToAConsumerThatWasNotRestored() {
        var apart = InboxHarness.apart(world());
        apart.deliver("alice 4", "alice 5");
        apart.deliver("alice 4@2", "alice 5@2", "alice 6@2");
        apart.deliver("alice 5@2", "alice 5", "alice 3");

        assertThat(world().dead(NAME)).containsExactly("alice 4 FORK", "alice 5 FORK");
        assertThat(world().notes()).endsWith("alice 4", "alice 5", "alice 6");
    }

    @Test
    default void tellsWhatItAppliedFromWhatWasGivenAgainAtSuchAConsumer() {
        var apart = InboxHarness.apart(world());
        apart.deliver("alice 4@2", "alice 5@2");
        apart.deliver("alice 4@2", "alice 5@2", "alice 3@2");

        assertThat(world().dead(NAME)).containsExactly("alice 3 FORK");
        assertThat(world().notes()).endsWith("alice 3", "alice 4", "alice 5");
    }

    @Test
    default void takesWhatComesLateFromAnOlderHistoryForAGhostAtSuchAConsumer() {
        var apart = InboxHarness.apart(world());
        apart.deliver("alice 4@2");
        apart.deliver("alice 5", "alice 5@2");

        assertThat(world().dead(NAME)).containsExactly("alice 5 GHOST");
        assertThat(world().notes()).endsWith("alice 4", "alice 5");
    }

    @Test
    default void noticesANumberGivenAgainThoughSomebodyElseHoldsItsStream() {
        var apart = InboxHarness.apart(world());
        world().whileHeld(NAME, ALICE, () -> apart.deliver("alice 3@2", "alice 4@2"));

        assertThat(world().dead(NAME)).containsExactly("alice 3 FORK");
        assertThat(world().waiting(NAME)).containsExactly("alice 4 BEHIND");
    }

    @Test
    default void takesWhatWaitedFromAnOlderHistoryForAGhostAtSuchAConsumer() {
        var apart = InboxHarness.apart(world());
        apart.deliver("alice 5", "alice 6");
        apart.deliver("alice 4@2");
        apart.work();
        assertThat(world().waiting(NAME)).containsExactly("alice 6 GAP");

        apart.deliver("alice 5@2");
        apart.work();
        apart.deliver("alice 6@2");

        assertThat(world().dead(NAME)).containsExactly("alice 5 GHOST", "alice 6 GHOST");
        assertThat(world().waiting(NAME)).isEmpty();
        assertThat(world().notes()).endsWith("alice 3", "alice 4", "alice 5", "alice 6");
    }

    @Test
    default void tellsGhostsFromWhatIsTakenUpInTheSameUnitAtSuchAConsumer() {
        var apart = InboxHarness.apart(world());
        apart.deliver("alice 5@2", "alice 6");
        apart.deliver("alice 4");
        apart.work();

        assertThat(world().dead(NAME)).containsExactly("alice 6 GHOST");
        assertThat(world().notes()).endsWith("alice 4", "alice 5");
    }

    @Test
    default void tellsGhostsFromWhatIsDeliveredTogetherWithThemAtSuchAConsumer() {
        var apart = InboxHarness.apart(world());
        apart.deliver("alice 5", "alice 4", "alice 4@2", "alice 5@2");

        assertThat(world().dead(NAME)).containsExactly("alice 4 GHOST", "alice 5 GHOST");
        assertThat(world().notes()).endsWith("alice 3", "alice 4", "alice 5");
    }

    /// As an older program may have left it.
    @Test
    default void goesOnBehindAGhostThatIsTriedAgainAndAgain() {
        var apart = InboxHarness.apart(world());
        apart.deliver("alice 4@2");
        var head = new EventNumber(ALICE, 5);
        world().unitOfWork().run(() -> leftTrying(head));
        world().clock().advance(Duration.ofSeconds(1));
        apart.work();
        apart.deliver("alice 5@2");

        assertThat(world().dead(NAME)).containsExactly("alice 5 GHOST");
        assertThat(world().notes()).endsWith("alice 4", "alice 5");
    }

    private boolean leftTrying(EventNumber head) {
        var store = world().storeApart();
        var streams = new TreeSet<>(List.of(ALICE));
        var position = store.positions().lock(NAME, streams).get(ALICE);
        var now = world().clock().instant();
        var event =
                new WaitingEvent(
                        head,
                        null,
                        PlainEvents.delivery("alice 5").entries().getFirst().data(),
                        WaitingReason.RETRY,
                        new WaitingEvent.Failures(1, "no"),
                        now);
        store.waiting().fail(NAME, List.of(event));
        store.positions()
                .advance(
                        NAME, List.of(requireNonNull(position).with(Position.State.RETRYING)), now);
        return true;
    }

    private InboxHarness inbox() {
        return new InboxHarness(world(), true);
    }
}
