package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;
import static com.taskmanager.application.testing.Samples.ALICE;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.DeliveryResult.Answered;
import com.taskmanager.application.inbox.DeliveryResult.EntryAnswer;
import com.taskmanager.application.inbox.DeliveryResult.NotReady;
import com.taskmanager.application.inbox.DeliveryResult.Status;
import com.taskmanager.application.inbox.Position.State;
import com.taskmanager.application.port.Contention;
import com.taskmanager.application.port.Unavailable;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// What the inbox does with every kind of delivery, over any implementation of its ports.
public interface InboxContract {
    String NAME = "test";

    InboxWorld world();

    @BeforeEach
    default void giveOutNumbers() {
        world().issue(stream("alice"), 2_000);
        world().issue(stream("bob"), 2_000);
    }

    private InboxHarness ordered() {
        return new InboxHarness(world(), true);
    }

    private InboxHarness unordered() {
        return new InboxHarness(world(), false);
    }

    private static Supplier<@Nullable RuntimeException> always(RuntimeException e) {
        return () -> e;
    }

    // --- the order

    @Test
    default void appliesInOrderWhateverTheOrderOfTheDelivery() {
        ordered().deliver("alice 2", "bob 1", "alice 1", "alice 3");

        assertThat(world().notes()).containsExactly("alice 1", "alice 2", "alice 3", "bob 1");
        assertThat(world().waiting(NAME)).isEmpty();
    }

    @Test
    default void storesWhatIsEarlyAndTakesItUpWhenTheGapCloses() {
        var inbox = ordered();
        inbox.deliver("alice 2", "alice 3");
        inbox.work();
        assertThat(world().notes()).isEmpty();
        assertThat(world().waiting(NAME)).containsExactly("alice 2 GAP", "alice 3 GAP");

        inbox.deliver("alice 1");
        inbox.work();

        assertThat(world().notes()).containsExactly("alice 1", "alice 2", "alice 3");
        assertThat(world().waiting(NAME)).isEmpty();
    }

    @Test
    default void takesUpFarMoreThanOneUnitOfWorkHolds() {
        var inbox = ordered();
        inbox.deliver(IntStream.rangeClosed(2, 350).mapToObj(n -> "alice " + n).toList());
        inbox.deliver("alice 1");
        inbox.work();

        assertThat(world().notes())
                .isEqualTo(IntStream.rangeClosed(1, 350).mapToObj(n -> "alice " + n).toList());
    }

    @Test
    default void splitsWhatIsTooLargeForOneUnitOfWork() {
        var all = IntStream.rangeClosed(1, 1_200).mapToObj(n -> "alice " + n).toList();

        var result = ordered().deliver(all);

        assertThat(result).isInstanceOf(Answered.class);
        assertThat(world().notes()).isEqualTo(all);
    }

    @Test
    default void clearsAwayWhatWaitedAndCameAgain() {
        var inbox = ordered();
        inbox.deliver("alice 2");
        inbox.deliver("alice 1", "alice 2");

        assertThat(world().notes()).containsExactly("alice 1", "alice 2");
        assertThat(world().waiting(NAME)).isEmpty();
    }

    // --- duplicates

    @Test
    default void countsWhatComesAgainAndDoesNothing() {
        var inbox = ordered();
        inbox.deliver("alice 1", "alice 1", "alice 3");
        inbox.deliver("alice 1", "alice 3", "alice 3");
        inbox.work();

        assertThat(world().notes()).containsExactly("alice 1");
        assertThat(world().waiting(NAME)).containsExactly("alice 3 GAP");
        assertThat(inbox.signals(InboxSignal.Duplicates.class))
                .containsExactly(new InboxSignal.Duplicates(1), new InboxSignal.Duplicates(3));
    }

    @Test
    default void keepsTheConsumersApart() {
        ordered().deliver("alice 1");
        assertThat(world().store().positions().peek("other", streams())).isEmpty();
    }

    private static SortedSet<StreamId> streams() {
        return new TreeSet<>(List.of(stream("alice")));
    }

    private boolean openAlice() {
        world().store().positions().open(NAME, streams());
        return true;
    }

    // --- failures of one event

    @Test
    default void undoesNothingButTheFailedEffect() {
        var inbox = ordered();
        inbox.fail("alice 2");

        var result = inbox.deliver("alice 1", "alice 2", "alice 3", "bob 1", "bob 2");

        assertThat(((Answered) result).entries())
                .extracting(EntryAnswer::status)
                .containsOnly(Status.SUCCESS);
        assertThat(world().notes()).containsExactly("alice 1", "bob 1", "bob 2");
        assertThat(world().waiting(NAME)).containsExactly("alice 2 RETRY", "alice 3 BEHIND");
    }

    @Test
    default void triesAFailedHeadAgainAtItsTimeAndThenItsFollowers() {
        var inbox = ordered();
        inbox.fail("alice 1");
        inbox.deliver("alice 1", "alice 2");
        inbox.deliver("alice 3");
        inbox.heal("alice 1");
        inbox.work();
        assertThat(world().notes()).isEmpty();

        world().clock().advance(Duration.ofSeconds(1));
        inbox.work();

        assertThat(world().notes()).containsExactly("alice 1", "alice 2", "alice 3");
        assertThat(world().waiting(NAME)).isEmpty();
    }

    @Test
    default void climbsTheLadderOfTheTypeAndHalts() {
        var inbox = ordered();
        inbox.fail("alice 1");
        inbox.deliver("alice 1 event com.taskmanager.task.completed", "alice 2");

        for (int seconds : List.of(30, 300, 1800)) {
            world().clock().advance(Duration.ofSeconds(seconds).minusMillis(1));
            inbox.work();
            assertThat(world().waiting(NAME)).contains("alice 1 RETRY");
            world().clock().advance(Duration.ofMillis(1));
            inbox.work();
        }

        assertThat(inbox.tries("alice 1")).isEqualTo(2 + 3);
        assertThat(world().waiting(NAME)).containsExactly("alice 2 BEHIND");
        assertThat(world().dead(NAME)).containsExactly("alice 1 FAILED");
        assertThat(inbox.signals(InboxSignal.Halted.class))
                .containsExactly(new InboxSignal.Halted(stream("alice")));
    }

    @Test
    default void keepsAHaltedStreamHaltedWhateverComesAgain() {
        var inbox = ordered();
        inbox.deliver("alice 1 invalid", "alice 2");
        inbox.deliver("alice 1 invalid", "alice 2", "alice 3");
        world().clock().advance(Duration.ofDays(1));
        inbox.work();

        assertThat(world().notes()).isEmpty();
        assertThat(world().waiting(NAME)).containsExactly("alice 2 BEHIND", "alice 3 BEHIND");
        assertThat(world().dead(NAME)).containsExactly("alice 1 INVALID");
        assertThat(inbox.signals(InboxSignal.Halted.class)).hasSize(1);
    }

    @Test
    default void doesNotTryARetryingHeadBecauseItOrAFollowerComesAgain() {
        var inbox = ordered();
        inbox.fail("alice 1");
        inbox.deliver("alice 1");
        int tries = inbox.tries("alice 1");

        inbox.deliver("alice 1", "alice 2");
        world().whileHeld(NAME, stream("alice"), () -> inbox.deliver("alice 1", "alice 3"));
        world().clock().advance(Duration.ofMillis(500));
        inbox.work();
        world().whileHeld(NAME, stream("alice"), () -> inbox.deliver("alice 4"));
        world().clock().advance(Duration.ofMillis(500));
        inbox.stepReady();

        assertThat(inbox.tries("alice 1")).isEqualTo(tries);
        assertThat(world().waiting(NAME))
                .containsExactly(
                        "alice 1 RETRY", "alice 2 BEHIND", "alice 3 BEHIND", "alice 4 BEHIND");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    default void doesNotTryAgainWhatSomebodyElseHasJustTried(boolean ordered) {
        var other = new InboxHarness(world(), ordered);
        other.fail("alice 1");
        other.deliver("alice 1");
        var store = world().store();
        DueEvents overtaken =
                new OvertakenDueEvents(
                        store.due(),
                        () -> assertThat(other.stepRetry()).isEqualTo(Progress.WORKED));
        var inbox =
                new InboxHarness(
                        world(),
                        ordered,
                        new Inbox.Store(
                                store.positions(),
                                store.waiting(),
                                overtaken,
                                store.setAside(),
                                store.deadLetters(),
                                store.issued()));
        world().clock().advance(Duration.ofSeconds(1));

        inbox.stepRetry();

        assertThat(inbox.tries("alice 1")).isZero();
    }

    @Test
    default void setsAsideWhatFailsAtAnUnorderedConsumerAndGoesOn() {
        var inbox = unordered();
        inbox.fail("alice 1");
        inbox.deliver("alice 1", "alice 2");
        assertThat(world().notes()).containsExactly("alice 2");
        assertThat(world().waiting(NAME)).containsExactly("alice 1 SET_ASIDE");

        inbox.deliver("alice 1", "alice 3");
        inbox.heal("alice 1");
        world().clock().advance(Duration.ofSeconds(1));
        inbox.work();

        assertThat(world().notes()).containsExactly("alice 2", "alice 3", "alice 1");
        assertThat(world().waiting(NAME)).isEmpty();
        assertThat(inbox.deliver("alice 4")).isInstanceOf(Answered.class);
        assertThat(world().notes()).endsWith("alice 4");
    }

    @Test
    default void buriesWhatWasSetAsideAndNeverPassed() {
        var inbox = unordered();
        inbox.fail("alice 1");
        inbox.deliver("alice 1 event com.taskmanager.task.updated", "alice 2");

        for (int seconds : List.of(1, 2, 4, 8, 16)) {
            assertThat(world().waiting(NAME)).containsExactly("alice 1 SET_ASIDE");
            world().clock().advance(Duration.ofSeconds(seconds));
            inbox.work();
        }

        assertThat(world().waiting(NAME)).isEmpty();
        assertThat(world().dead(NAME)).containsExactly("alice 1 FAILED");
        assertThat(inbox.signals(InboxSignal.Halted.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {AssertionError.class, NoSuchMethodError.class, StackOverflowError.class})
    default void countsAnErrorOfTheProgramAgainstTheEventThatMetIt(Class<? extends Error> error) {
        var inbox = ordered();
        inbox.fail("alice 1", () -> InboxHarness.raise(error));

        assertThat(inbox.deliver("alice 1", "bob 1")).isInstanceOf(Answered.class);

        assertThat(world().notes()).containsExactly("bob 1");
        assertThat(world().waiting(NAME)).containsExactly("alice 1 RETRY");
    }

    @Test
    default void outlivesAVirtualMachineOutOfMemory() {
        var inbox = ordered();
        inbox.fail("alice 1");
        inbox.deliver("alice 1");
        inbox.fail("alice 1", () -> InboxHarness.raise(OutOfMemoryError.class));
        world().clock().advance(Duration.ofSeconds(1));

        assertThat(inbox.stepRetry()).isEqualTo(Progress.IDLE);

        assertThat(inbox.signals(InboxSignal.Stalled.class)).hasSize(1);
        inbox.heal("alice 1");
        inbox.work();
        assertThat(world().notes()).containsExactly("alice 1");
    }

    /// A later release may need an order that the earlier one did not.
    @Test
    default void leavesAsideWhatWasSetAsideThoughTheConsumerIsOrderedNow() {
        var before = unordered();
        before.fail("alice 1");
        before.deliver("alice 1", "alice 2");
        var inbox = ordered();
        inbox.fail("alice 1");

        world().clock().advance(Duration.ofSeconds(1));
        inbox.work();
        inbox.deliver("alice 3");

        assertThat(world().waiting(NAME)).containsExactly("alice 1 SET_ASIDE");
        assertThat(world().notes()).containsExactly("alice 2", "alice 3");
    }

    @Test
    default void repeatsAConflictBeforeItCountsAsAFailure() {
        var inbox = ordered();
        inbox.fail("alice 1", always(new Contention("deadlock", new RuntimeException())));
        inbox.deliver("alice 1", "alice 2");

        assertThat(inbox.tries("alice 1")).isEqualTo(1 + 3);
        assertThat(world().waiting(NAME)).containsExactly("alice 1 RETRY", "alice 2 BEHIND");
    }

    @Test
    default void forgetsAConflictThatPasses() {
        var inbox = ordered();
        inbox.fail(
                "alice 1",
                () ->
                        inbox.tries("alice 1") < 3
                                ? new Contention("deadlock", new RuntimeException())
                                : null);
        inbox.deliver("alice 1", "alice 2");

        assertThat(world().notes()).containsExactly("alice 1", "alice 2");
        assertThat(world().waiting(NAME)).isEmpty();
    }

    @Test
    default void leavesTheRestToTheWorkerWhenEffectsTakeTooLong() {
        var inbox = ordered();
        inbox.fail(
                "alice 2",
                () -> {
                    world().clock().advance(Duration.ofSeconds(30));
                    return null;
                });

        inbox.deliver("alice 1", "alice 2", "alice 3", "bob 1");
        assertThat(world().notes()).containsExactly("alice 1", "alice 2");
        assertThat(world().waiting(NAME)).containsExactly("alice 3 BEHIND", "bob 1 BEHIND");

        inbox.work();
        assertThat(world().notes()).containsExactly("alice 1", "alice 2", "alice 3", "bob 1");
    }

    // --- what only a person can deal with

    @Test
    default void keepsWhatNobodyCanReadOnceAndDropsIt() {
        var inbox = ordered();
        inbox.deliver("nonsense");
        var result = inbox.deliver("alice 1", "nonsense", "other nonsense");

        assertThat(result)
                .isEqualTo(
                        new Answered(
                                List.of(
                                        new EntryAnswer("entry-0", Status.SUCCESS),
                                        new EntryAnswer("entry-1", Status.DROP),
                                        new EntryAnswer("entry-2", Status.DROP))));
        assertThat(world().dead(NAME)).containsExactly("? ? UNREADABLE", "? ? UNREADABLE");
        assertThat(world().notes()).containsExactly("alice 1");
    }

    @Test
    default void buriesAnInvalidEventWhenItsTurnComesAndNotBefore() {
        var inbox = ordered();
        inbox.deliver("alice 2 invalid", "alice 3");
        assertThat(world().dead(NAME)).isEmpty();

        inbox.deliver("alice 1");
        inbox.work();

        assertThat(world().notes()).containsExactly("alice 1");
        assertThat(world().dead(NAME)).containsExactly("alice 2 INVALID");
        assertThat(world().waiting(NAME)).containsExactly("alice 3 GAP");
    }

    @Test
    default void goesOnBehindAnInvalidEventWhereOrderDoesNotMatter() {
        unordered().deliver("alice 1 invalid", "alice 2");

        assertThat(world().dead(NAME)).containsExactly("alice 1 INVALID");
        assertThat(world().notes()).containsExactly("alice 2");
    }

    @Test
    default void takesANumberThatWasNeverGivenOutForAForgery() {
        world().issue(stream("alice"), 2);
        var inbox = ordered();
        inbox.deliver("alice 1", "alice 3", "alice 9000000000000000000", "carol 1");
        inbox.deliver("alice 3", "alice 2");

        assertThat(world().dead(NAME))
                .containsExactly(
                        "alice 3 FORGERY", "alice 9000000000000000000 FORGERY", "carol 1 FORGERY");
        assertThat(world().notes()).containsExactly("alice 1", "alice 2");
        assertThat(world().waiting(NAME)).isEmpty();
    }

    @Test
    default void noticesAForkAmongThoseThatWait() {
        var inbox = ordered();
        inbox.deliver("alice 2");
        inbox.deliver("alice 2 fork");
        inbox.deliver("alice 1");
        inbox.work();

        assertThat(world().dead(NAME)).containsExactly("alice 2 FORK");
        assertThat(world().notes()).containsExactly("alice 1", "alice 2");
    }

    @Test
    default void noticesAForkWithinADelivery() {
        ordered().deliver("alice 1", "alice 1 fork", "alice 3", "alice 3 fork");

        assertThat(world().dead(NAME)).containsExactly("alice 1 FORK", "alice 3 FORK");
        assertThat(world().notes()).containsExactly("alice 1");
        assertThat(world().waiting(NAME)).containsExactly("alice 3 GAP");
    }

    @Test
    default void noticesAForkOfARetryingAndOfAHaltedHead() {
        var inbox = ordered();
        inbox.fail("alice 1");
        inbox.deliver("alice 1");
        inbox.deliver("bob 1 invalid");
        inbox.deliver("alice 1 fork", "bob 1 fork");

        assertThat(world().dead(NAME))
                .containsExactlyInAnyOrder("bob 1 INVALID", "alice 1 FORK", "bob 1 FORK");
        assertThat(world().waiting(NAME)).containsExactly("alice 1 RETRY");
    }

    // --- others

    @Test
    default void doesNotWaitForAStreamThatSomebodyElseHolds() {
        var inbox = ordered();
        inbox.deliver("alice 1");
        world().whileHeld(
                        NAME,
                        stream("alice"),
                        () -> {
                            inbox.deliver("alice 1", "alice 2", "bob 1");
                            world().clock().advance(LedgerBook.LOOK_AGAIN);
                            assertThat(inbox.stepReady()).isEqualTo(Progress.BLOCKED);
                        });
        assertThat(world().notes()).containsExactly("alice 1", "bob 1");
        assertThat(world().waiting(NAME)).containsExactly("alice 2 BEHIND");

        world().clock().advance(Avoided.TIME);
        inbox.work();

        assertThat(world().notes()).containsExactly("alice 1", "bob 1", "alice 2");
    }

    @Test
    default void looksOnceAtWhatWasStoredBlindAndThenLeavesItToTheGap() {
        var inbox = ordered();
        inbox.deliver("alice 1");
        world().whileHeld(NAME, stream("alice"), () -> inbox.deliver("alice 3"));
        world().clock().advance(Duration.ofSeconds(1));

        assertThat(inbox.stepReady()).isEqualTo(Progress.WORKED);
        assertThat(inbox.stepReady()).isEqualTo(Progress.IDLE);
        assertThat(world().waiting(NAME)).hasSize(1);

        inbox.deliver("alice 2");
        inbox.work();
        assertThat(world().notes()).containsExactly("alice 1", "alice 2", "alice 3");
    }

    @Test
    default void clearsAwayWhatWasStoredBlindAndAppliedMeanwhile() {
        var inbox = ordered();
        inbox.deliver("alice 1");
        world().whileHeld(NAME, stream("alice"), () -> inbox.deliver("alice 2", "alice 3"));
        inbox.deliver("alice 2");
        world().clock().advance(Duration.ofSeconds(1));
        inbox.work();

        assertThat(world().notes()).containsExactly("alice 1", "alice 2", "alice 3");
        assertThat(world().waiting(NAME)).isEmpty();
    }

    /// It could be stored because whoever applied it did not see it yet.
    @Test
    default void clearsAwayWhatWasStoredBlindTooLate() {
        var inbox = ordered();
        world().unitOfWork().run(this::openAlice);
        world().whileHeld(NAME, stream("alice"), () -> inbox.deliver("alice 1"));
        var blind =
                world().store()
                        .waiting()
                        .after(NAME, List.of(new Position(stream("alice"), 0, State.OPEN)), 1);
        inbox.deliver("alice 1");
        world().unitOfWork().run(() -> world().store().waiting().store(NAME, blind));
        world().clock().advance(Duration.ofSeconds(1));
        inbox.work();

        assertThat(world().notes()).containsExactly("alice 1");
        assertThat(world().waiting(NAME)).isEmpty();
    }

    @Test
    default void doesNotWaitLongForAUserOnWhomSomebodyElseWorks() {
        var inbox = ordered();
        world().whileLocked(
                        ALICE,
                        () ->
                                assertThat(inbox.deliver("alice 1", "bob 1", "alice 2"))
                                        .isInstanceOf(Answered.class));

        assertThat(world().notes()).containsExactly("bob 1");
        assertThat(world().waiting(NAME)).containsExactly("alice 1 BEHIND", "alice 2 BEHIND");

        world().clock().advance(LedgerBook.LOOK_AGAIN);
        inbox.work();
        assertThat(world().notes()).containsExactly("bob 1", "alice 1", "alice 2");
    }

    @Test
    default void leavesWhatIsReadyToALaterLookWhileSomebodyElseWorksOnItsUser() {
        var inbox = ordered();
        inbox.deliver("alice 2", "bob 2");
        inbox.deliver("alice 1", "bob 1");

        world().whileLocked(ALICE, inbox::work);
        assertThat(world().notes()).containsExactly("alice 1", "bob 1", "bob 2");
        world().whileLocked(ALICE, () -> assertThat(inbox.stepReady()).isEqualTo(Progress.BLOCKED));

        world().clock().advance(Avoided.TIME);
        inbox.work();
        assertThat(world().notes()).containsExactly("alice 1", "bob 1", "bob 2", "alice 2");
        assertThat(world().waiting(NAME)).isEmpty();
    }

    /// However much of it is due: it comes first, for it has been due for longer.
    @Test
    default void isNotKeptFromOthersByAStreamThatSomebodyElseHolds() {
        var inbox = ordered();
        inbox.deliver("alice 1", "bob 2");
        var alices = IntStream.rangeClosed(2, 2 + TakeUp.EVENTS_MAX).mapToObj(n -> "alice " + n);
        world().whileHeld(
                        NAME,
                        stream("alice"),
                        () -> {
                            inbox.deliver(alices.toList());
                            world().clock().advance(LedgerBook.LOOK_AGAIN);
                            inbox.deliver("bob 1");
                            inbox.stepReady();
                            inbox.stepReady();
                        });

        assertThat(world().notes()).containsExactly("alice 1", "bob 1", "bob 2");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    default void isNotKeptFromRetriesByAUserOnWhomSomebodyElseWorks(boolean ordered) {
        var inbox = new InboxHarness(world(), ordered);
        var alices =
                IntStream.rangeClosed(1, 1 + RetrySteps.EVENTS_MAX).mapToObj(n -> "alice " + n);
        alices.forEach(
                event -> {
                    inbox.fail(event);
                    inbox.deliver(event);
                });
        inbox.fail("bob 1");
        world().clock().advance(Duration.ofMillis(1));
        inbox.deliver("bob 1");
        inbox.heal("bob 1");
        world().clock().advance(Duration.ofSeconds(1));
        int tries = inbox.tries("alice 1");

        world().whileLocked(
                        ALICE,
                        () -> {
                            inbox.stepRetry();
                            inbox.stepRetry();
                        });

        assertThat(world().notes()).containsExactly("bob 1");
        assertThat(inbox.tries("alice 1")).isEqualTo(tries);
    }

    // --- nobody's fault

    @Test
    default void refusesTheWholeDeliveryWhileTheConsumerIsClosed() {
        var inbox = ordered();
        inbox.fail("alice 1");
        inbox.deliver("alice 1");
        inbox.close("paused");
        world().clock().advance(Duration.ofSeconds(1));
        int tries = inbox.tries("alice 1");

        assertThat(inbox.deliver("bob 1", "nonsense")).isEqualTo(new NotReady("paused"));
        inbox.work();

        assertThat(inbox.tries("alice 1")).isEqualTo(tries);
        assertThat(world().notes()).isEmpty();
        assertThat(world().dead(NAME)).isEmpty();
    }

    @Test
    default void countsALostConnectionAgainstNobody() {
        var inbox = ordered();
        inbox.fail("alice 2", always(new Unavailable("gone", new RuntimeException())));

        assertThat(inbox.deliver("alice 1", "alice 2", "nonsense")).isInstanceOf(NotReady.class);

        assertThat(world().notes()).isEmpty();
        assertThat(world().waiting(NAME)).isEmpty();
        assertThat(world().dead(NAME)).isEmpty();
    }

    @Test
    default void appliesOneByOneWhatCannotBeCommittedTogether() {
        var inbox = new InboxHarness(world(), true, new RefusingCommits(world(), "alice 2"));

        var result = inbox.deliver("alice 1", "alice 2", "alice 3", "bob 1", "nonsense");

        assertThat(result).isInstanceOf(Answered.class);
        assertThat(world().notes()).containsExactly("alice 1", "bob 1");
        assertThat(world().waiting(NAME)).containsExactly("alice 2 RETRY", "alice 3 BEHIND");
        assertThat(world().dead(NAME)).containsExactly("? ? UNREADABLE");
    }

    @Test
    default void takesUpOneByOneWhatCannotBeCommittedTogether() {
        var inbox = new InboxHarness(world(), true, new RefusingCommits(world(), "alice 3"));
        inbox.deliver("alice 2", "alice 3", "alice 4", "bob 2");

        inbox.deliver("alice 1", "bob 1");
        inbox.work();

        assertThat(world().notes())
                .containsExactlyInAnyOrder("alice 1", "alice 2", "bob 1", "bob 2");
        assertThat(world().waiting(NAME)).containsExactly("alice 3 RETRY", "alice 4 GAP");
    }

    @Test
    default void putsOffWhatWasSetAsideAndCannotBeCommitted() {
        var inbox = new InboxHarness(world(), false, new RefusingCommits(world(), "alice 1"));
        inbox.deliver("alice 1", "alice 2");
        int tries = inbox.tries("alice 1");

        world().clock().advance(Duration.ofSeconds(1));
        inbox.work();

        assertThat(inbox.tries("alice 1")).isEqualTo(tries + 1);
        assertThat(world().waiting(NAME)).containsExactly("alice 1 SET_ASIDE");
        assertThat(world().notes()).containsExactly("alice 2");
    }

    @Test
    default void tellsHowOldAnEventIsWhenItIsApplied() {
        var inbox = ordered();
        inbox.deliver("alice 1");

        assertThat(inbox.signals())
                .containsExactly(
                        new InboxSignal.Applied(
                                "com.taskmanager.task.created", Duration.ofMillis(5)));
    }
}
