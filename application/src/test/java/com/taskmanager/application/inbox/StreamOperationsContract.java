package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.inbox.InboxWorld.Sent;
import com.taskmanager.application.inbox.StreamResult.Done;
import com.taskmanager.application.inbox.StreamResult.Refused;
import com.taskmanager.application.inbox.StreamResult.Why;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.operations.Order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/// What operators do to a stream at a consumer, over any implementation of the inbox's ports:
/// stopping it, letting it go on, and giving up what never came.
public interface StreamOperationsContract extends InboxScene {
    Order ORDER = new Order("olga", "that user is being moved");

    private static StreamResult stop(InboxHarness inbox) {
        return inbox.streams().stopStream().stop(NAME, stream("alice"), ORDER);
    }

    private static StreamResult goOn(InboxHarness inbox) {
        return inbox.streams().continueStream().goOn(NAME, stream("alice"), ORDER);
    }

    private static StreamResult skip(InboxHarness inbox, long first, long last) {
        var gap = new Gap(stream("alice"), first, last);
        return inbox.streams().skipGap().skip(NAME, gap, ORDER);
    }

    private static Refused refused(Why why) {
        return new Refused(why);
    }

    // --- stop and continue

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    default void storesWhatArrivesInAStoppedStreamAndGoesOnInOrder(boolean ordered) {
        var inbox = new InboxHarness(world(), ordered);
        inbox.deliver("alice 1");
        assertThat(stop(inbox)).isEqualTo(new Done());

        inbox.deliver("alice 3", "alice 2", "bob 1");
        inbox.work();
        assertThat(world().notes()).containsExactly("alice 1", "bob 1");
        assertThat(world().waiting(NAME)).containsExactly("alice 2 BEHIND", "alice 3 BEHIND");

        assertThat(goOn(inbox)).isEqualTo(new Done());
        inbox.work();
        assertThat(world().notes()).containsExactly("alice 1", "bob 1", "alice 2", "alice 3");
        inbox.deliver("alice 4");
        assertThat(world().notes()).endsWith("alice 4");
    }

    @Test
    default void triesNoHeadOfAStoppedStreamHoweverDue() {
        var inbox = ordered();
        inbox.fail("alice 1");
        inbox.deliver("alice 1", "alice 2");
        int tries = inbox.tries("alice 1");
        stop(inbox);

        world().clock().advance(Duration.ofDays(1));
        inbox.deliver("alice 1", "alice 3");
        assertThat(inbox.stepRetry()).isEqualTo(Progress.IDLE);
        assertThat(inbox.stepReady()).isEqualTo(Progress.IDLE);
        assertThat(inbox.tries("alice 1")).isEqualTo(tries);

        inbox.heal("alice 1");
        goOn(inbox);
        inbox.work();
        assertThat(world().notes()).containsExactly("alice 1", "alice 2", "alice 3");
        assertThat(world().waiting(NAME)).isEmpty();
    }

    @Test
    default void climbsOnWhenItsHeadStillFailsAfterAStop() {
        var inbox = ordered();
        inbox.fail("alice 1");
        inbox.deliver("alice 1", "alice 2");
        stop(inbox);
        goOn(inbox);
        inbox.work();
        inbox.deliver("alice 3");

        assertThat(world().waiting(NAME))
                .containsExactly("alice 1 RETRY", "alice 2 BEHIND", "alice 3 BEHIND");
        assertThat(inbox.signals(InboxSignal.Failed.class))
                .extracting(InboxSignal.Failed::attempt)
                .containsExactly(1, 2);
    }

    @Test
    default void letsWhatIsSetAsideRestWithItsStream() {
        var inbox = unordered();
        inbox.fail("alice 1");
        inbox.fail("bob 1");
        inbox.deliver("alice 1", "bob 1");
        inbox.heal("alice 1");
        inbox.heal("bob 1");
        stop(inbox);

        world().clock().advance(Duration.ofDays(1));
        inbox.work();
        assertThat(world().notes()).containsExactly("bob 1");

        goOn(inbox);
        inbox.work();
        assertThat(world().notes()).containsExactly("bob 1", "alice 1");
        assertThat(world().waiting(NAME)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    default void triesNothingThatAWorkerFoundBeforeTheStop(boolean ordered) {
        var other = new InboxHarness(world(), ordered);
        other.fail("alice 1");
        other.deliver("alice 1");
        var store = world().store();
        var inbox =
                new InboxHarness(
                        world(),
                        ordered,
                        new Inbox.Store(
                                store.positions(),
                                store.waiting(),
                                new OvertakenDueEvents(store.due(), () -> stop(other)),
                                store.setAside(),
                                store.deadLetters(),
                                store.issued()));
        world().clock().advance(Duration.ofSeconds(1));

        inbox.stepRetry();

        assertThat(inbox.tries("alice 1")).isZero();
    }

    @Test
    default void staysStoppedWhateverIsMissing() {
        var inbox = ordered();
        inbox.deliver("alice 1", "alice 3");
        stop(inbox);
        inbox.deliver("alice 2", "alice 4");
        inbox.work();
        assertThat(world().notes()).containsExactly("alice 1");

        goOn(inbox);
        inbox.work();
        assertThat(world().notes()).containsExactly("alice 1", "alice 2", "alice 3", "alice 4");
    }

    @Test
    default void stopsAtOneConsumerAndNoOther() {
        var inbox = ordered();
        inbox.deliver("alice 1");

        assertThat(inbox.streams().stopStream().stop("other", stream("alice"), ORDER))
                .isEqualTo(refused(Why.UNKNOWN_CONSUMER));
        assertThat(inbox.streams().stopStream().stop(NAME, stream("bob"), ORDER))
                .isEqualTo(refused(Why.NO_SUCH_STREAM));
        inbox.deliver("alice 2", "bob 1");
        assertThat(world().notes()).containsExactly("alice 1", "alice 2", "bob 1");
    }

    @Test
    default void saysWhatStandsInTheWayOfAStop() {
        var inbox = ordered();
        inbox.deliver("alice 1");
        assertThat(goOn(inbox)).isEqualTo(refused(Why.NOT_STOPPED));
        stop(inbox);
        assertThat(stop(inbox)).isEqualTo(refused(Why.STOPPED));
        goOn(inbox);
        inbox.deliver("alice 2 invalid", "alice 3");

        assertThat(stop(inbox)).isEqualTo(refused(Why.HALTED));
        assertThat(goOn(inbox)).isEqualTo(refused(Why.NOT_STOPPED));
        assertThat(world().waiting(NAME)).containsExactly("alice 3 BEHIND");
    }

    @Test
    default void mayBeStoppedWhileTheConsumerRests() {
        var inbox = ordered();
        inbox.deliver("alice 1");
        inbox.operations().pauseConsumer().pause(NAME, ORDER);

        assertThat(stop(inbox)).isEqualTo(new Done());

        inbox.operations().resumeConsumer().resume(NAME, ORDER);
        inbox.deliver("alice 2");
        assertThat(world().notes()).containsExactly("alice 1");
    }

    // --- what never came

    @Test
    default void goesOnBehindNumbersThatNeverCame() {
        var inbox = ordered();
        inbox.deliver("alice 1", "alice 4", "alice 5", "alice 7");

        assertThat(skip(inbox, 2, 3)).isEqualTo(new Done());
        inbox.work();

        assertThat(world().notes()).containsExactly("alice 1", "alice 4", "alice 5");
        assertThat(world().waiting(NAME)).containsExactly("alice 7 GAP");
        inbox.deliver("alice 2", "alice 6", "alice 3");
        inbox.work();
        assertThat(world().notes()).endsWith("alice 5", "alice 6", "alice 7");
    }

    @Test
    default void goesOnBehindAFirstNumberThatNeverCame() {
        var inbox = unordered();
        inbox.deliver("alice 2");

        assertThat(skip(inbox, 1, 1)).isEqualTo(new Done());
        inbox.work();

        assertThat(world().notes()).containsExactly("alice 2");
    }

    @Test
    default void givesUpOnlyWhatIsMissingNow() {
        var inbox = ordered();
        inbox.deliver("alice 1", "alice 5");

        assertThat(skip(inbox, 2, 3)).isEqualTo(refused(Why.OTHER_GAP));
        assertThat(skip(inbox, 3, 4)).isEqualTo(refused(Why.OTHER_GAP));
        assertThat(skip(inbox, 2, 5)).isEqualTo(refused(Why.OTHER_GAP));
        assertThat(skip(inbox, 1, 4)).isEqualTo(refused(Why.OTHER_GAP));
        inbox.deliver("alice 2");
        assertThat(skip(inbox, 2, 4)).isEqualTo(refused(Why.OTHER_GAP));
        inbox.deliver("alice 4", "alice 3");
        inbox.work();
        assertThat(skip(inbox, 6, 6)).isEqualTo(refused(Why.OTHER_GAP));

        assertThat(world().notes())
                .containsExactly("alice 1", "alice 2", "alice 3", "alice 4", "alice 5");
        assertThat(world().actions()).isEmpty();
    }

    /// What failed has come.
    @Test
    default void givesUpNoEventThatCame() {
        var inbox = ordered();
        inbox.fail("alice 1");
        inbox.deliver("alice 1", "alice 3");
        assertThat(skip(inbox, 1, 2)).isEqualTo(refused(Why.OTHER_GAP));

        inbox.deliver("bob 1 invalid", "bob 3");
        var gap = new Gap(stream("bob"), 1, 2);
        assertThat(inbox.streams().skipGap().skip(NAME, gap, ORDER)).isEqualTo(refused(Why.HALTED));
        assertThat(world().dead(NAME)).containsExactly("bob 1 INVALID");
    }

    @ParameterizedTest
    @EnumSource(Sent.class)
    default void givesUpNothingThatIsStillToCome(Sent place) {
        var inbox = ordered();
        inbox.deliver("alice 1", "alice 5");
        world().place(place, number(3), PlainEvents.id("alice 3"));

        assertThat(skip(inbox, 2, 4))
                .isEqualTo(place == Sent.LOG ? new Done() : refused(Why.STILL_TO_COME));
    }

    @Test
    default void asksOnlyForTheMissingOnesWhetherTheyAreStillToCome() {
        var inbox = ordered();
        inbox.deliver("alice 2", "alice 4");
        inbox.deliver("alice 1");
        inbox.work();
        world().place(Sent.OUTBOX, number(2), PlainEvents.id("alice 2"));
        world().place(Sent.PARKED, number(4), PlainEvents.id("alice 4"));
        world().place(Sent.OUTBOX, new EventNumber(stream("bob"), 3), PlainEvents.id("bob 3"));

        assertThat(skip(inbox, 3, 3)).isEqualTo(new Done());
    }

    /// It came, and has its own way.
    @Test
    default void looksPastWhatIsSetAside() {
        var inbox = unordered();
        inbox.fail("alice 1");
        inbox.deliver("alice 1", "alice 3");

        assertThat(skip(inbox, 2, 2)).isEqualTo(new Done());
        inbox.work();

        assertThat(world().notes()).containsExactly("alice 3");
        assertThat(world().waiting(NAME)).containsExactly("alice 1 SET_ASIDE");
    }

    /// The counters were put back, from a copy of the database for instance.
    @Test
    default void givesUpNothingThatWasNeverGivenOut() {
        var inbox = ordered();
        inbox.deliver("alice 1", "alice 4");
        world().issue(stream("alice"), 2);

        assertThat(skip(inbox, 2, 3)).isEqualTo(refused(Why.NEVER_GIVEN_OUT));

        world().issue(stream("alice"), 3);
        assertThat(skip(inbox, 2, 3)).isEqualTo(new Done());
    }

    @Test
    default void staysStoppedWhenSomethingIsGivenUp() {
        var inbox = ordered();
        inbox.deliver("alice 1", "alice 3");
        stop(inbox);

        assertThat(skip(inbox, 2, 2)).isEqualTo(new Done());
        inbox.work();
        assertThat(world().notes()).containsExactly("alice 1");

        goOn(inbox);
        inbox.work();
        assertThat(world().notes()).containsExactly("alice 1", "alice 3");
    }

    // --- on the record

    @Test
    default void keepsWhoDecidedWhatAboutAStreamAndWhy() {
        var inbox = ordered();
        inbox.deliver("alice 1", "alice 4");
        stop(inbox);
        stop(inbox);
        goOn(inbox);
        goOn(inbox);
        skip(inbox, 2, 3);
        skip(inbox, 2, 3);

        assertThat(world().actions())
                .containsExactly(
                        action("inbox-stream.stop", "test/task-events/alice"),
                        action("inbox-stream.continue", "test/task-events/alice"),
                        action("inbox-stream.skip-gap", "test/task-events/alice/2-3"));
    }

    private OperatorAction action(String action, String target) {
        return new OperatorAction(
                world().clock().instant(), "olga", action, target, ORDER.reason());
    }

    private static EventNumber number(long seq) {
        return new EventNumber(stream("alice"), seq);
    }
}
