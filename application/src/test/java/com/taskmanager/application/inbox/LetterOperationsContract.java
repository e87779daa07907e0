package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;
import static com.taskmanager.application.testing.Samples.ALICE;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.inbox.LetterResult.Busy;
import com.taskmanager.application.inbox.LetterResult.Done;
import com.taskmanager.application.inbox.LetterResult.FailedAgain;
import com.taskmanager.application.inbox.LetterResult.NoSuchLetter;
import com.taskmanager.application.inbox.LetterResult.Refused;
import com.taskmanager.application.inbox.LetterResult.Why;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.operations.Order;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;

/// What operators do to dead letters, over any implementation of the inbox's ports.
public interface LetterOperationsContract {
    String NAME = "test";
    Order ORDER = new Order("olga", "the template is mended");

    InboxWorld world();

    @BeforeEach
    default void giveOutNumbers() {
        world().issue(stream("alice"), 100);
        world().issue(stream("bob"), 100);
    }

    /// Alice's first event is a dead letter after its whole ladder; two more came behind it.
    private InboxHarness withADeadLetter(boolean ordered) {
        var inbox = new InboxHarness(world(), ordered);
        inbox.fail("alice 1");
        inbox.deliver("alice 1 event com.taskmanager.task.updated", "alice 2");
        for (int i = 0; i < 5; i++) {
            world().clock().advance(Duration.ofSeconds(16));
            inbox.work();
        }
        assertThat(world().dead(NAME)).containsExactly("alice 1 FAILED");
        return inbox;
    }

    private long letter() {
        return world().letters(NAME).getFirst();
    }

    private LetterResult retry(InboxHarness inbox) {
        return inbox.letters().retryDeadLetter().retry(letter(), ORDER);
    }

    private LetterResult skip(InboxHarness inbox) {
        return inbox.letters().skipDeadLetter().skip(letter(), ORDER);
    }

    private LetterResult discard(InboxHarness inbox) {
        return inbox.letters().discardDeadLetter().discard(letter(), ORDER);
    }

    private LetterResult restore(InboxHarness inbox) {
        return inbox.letters().restoreDeadLetter().restore(letter(), ORDER);
    }

    // --- retry

    @Test
    default void retriesADeadLetterWhoseStreamIsPastItAlready() {
        var inbox = withADeadLetter(false);
        inbox.heal("alice 1");

        assertThat(retry(inbox)).isEqualTo(new Done());

        assertThat(world().notes()).containsExactly("alice 2", "alice 1");
        assertThat(world().dead(NAME)).isEmpty();
        inbox.deliver("alice 1", "alice 2", "alice 3");
        assertThat(world().notes()).containsExactly("alice 2", "alice 1", "alice 3");
    }

    @Test
    default void retriesTheHeadOfAHaltedStreamAndLetsTheOthersFollow() {
        var inbox = withADeadLetter(true);
        inbox.heal("alice 1");

        assertThat(retry(inbox)).isEqualTo(new Done());
        inbox.work();

        assertThat(world().notes()).containsExactly("alice 1", "alice 2");
        assertThat(world().dead(NAME)).isEmpty();
        assertThat(world().waiting(NAME)).isEmpty();
        inbox.deliver("alice 3");
        assertThat(world().notes()).endsWith("alice 3");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    default void keepsALetterThatFailsAgain(boolean ordered) {
        var inbox = withADeadLetter(ordered);
        var before = world().notes();
        inbox.fail("alice 1", () -> new IllegalStateException("still no"));

        assertThat(retry(inbox)).isEqualTo(new FailedAgain("IllegalStateException: still no"));
        inbox.work();

        assertThat(world().dead(NAME)).containsExactly("alice 1 FAILED");
        assertThat(world().notes()).isEqualTo(before);
        assertThat(world().desk().letters().find(letter()).orElseThrow().letter().attempts())
                .isEqualTo(7);
    }

    @Test
    default void appliesALetterOnce() {
        var inbox = withADeadLetter(false);
        inbox.heal("alice 1");
        long id = letter();
        retry(inbox);

        assertThat(inbox.letters().retryDeadLetter().retry(id, ORDER))
                .isEqualTo(new Refused(Why.APPLIED));
        assertThat(inbox.letters().discardDeadLetter().discard(id, ORDER))
                .isEqualTo(new Refused(Why.APPLIED));
        assertThat(world().notes()).containsOnlyOnce("alice 1");
    }

    @Test
    default void keepsALetterWhoseEffectCannotBeCommitted() {
        withADeadLetter(true);
        var inbox = new InboxHarness(world(), true, new RefusingCommits(world(), "alice 1"));

        assertThat(retry(inbox))
                .isEqualTo(new FailedAgain("IllegalStateException: found at the commit"));

        assertThat(world().notes()).isEmpty();
        assertThat(world().dead(NAME)).containsExactly("alice 1 FAILED");
    }

    @Test
    default void asksForPatienceWhileSomebodyWorksOnTheUserOrTheConsumerRests() {
        var inbox = withADeadLetter(true);
        inbox.heal("alice 1");
        world().whileLocked(ALICE, () -> assertThat(retry(inbox)).isInstanceOf(Busy.class));
        inbox.operations().pauseConsumer().pause(NAME, ORDER);

        assertThat(retry(inbox)).isInstanceOf(Busy.class);
        assertThat(world().notes()).isEmpty();
    }

    @Test
    default void neverRetriesWhatWasNeverMissing() {
        var inbox = new InboxHarness(world(), true);
        inbox.deliver("alice 1", "alice 2", "alice 2 fork");

        assertThat(world().dead(NAME)).containsExactly("alice 2 FORK");
        assertThat(retry(inbox)).isEqualTo(new Refused(Why.NEVER_APPLICABLE));
    }

    // --- skip

    @Test
    default void letsAHaltedStreamGoOnWithoutItsHead() {
        var inbox = withADeadLetter(true);
        inbox.heal("alice 1");

        assertThat(skip(inbox)).isEqualTo(new Done());
        inbox.work();
        inbox.deliver("alice 1", "alice 3");

        assertThat(world().notes()).containsExactly("alice 2", "alice 3");
        assertThat(world().dead(NAME)).containsExactly("alice 1 FAILED SKIPPED");
        assertThat(retry(inbox)).isEqualTo(new Refused(Why.OTHER_STATUS));
        assertThat(skip(inbox)).isEqualTo(new Refused(Why.OTHER_STATUS));
        assertThat(restore(inbox)).isEqualTo(new Refused(Why.ORDERED));
    }

    @Test
    default void skipsNothingThatNoStreamWaitsFor() {
        var inbox = withADeadLetter(false);

        assertThat(skip(inbox)).isEqualTo(new Refused(Why.NO_STREAM_WAITS));
        assertThat(world().dead(NAME)).containsExactly("alice 1 FAILED");
    }

    // --- discard and restore

    @Test
    default void putsALetterAwayAndTakesItBack() {
        var inbox = withADeadLetter(false);
        inbox.heal("alice 1");
        assertThat(discard(inbox)).isEqualTo(new Done());
        assertThat(world().dead(NAME)).containsExactly("alice 1 FAILED DISCARDED");
        assertThat(retry(inbox)).isEqualTo(new Refused(Why.OTHER_STATUS));
        assertThat(discard(inbox)).isEqualTo(new Refused(Why.OTHER_STATUS));

        assertThat(restore(inbox)).isEqualTo(new Done());

        assertThat(restore(inbox)).isEqualTo(new Refused(Why.OTHER_STATUS));
        assertThat(retry(inbox)).isEqualTo(new Done());
        assertThat(world().notes()).containsExactly("alice 2", "alice 1");
    }

    @Test
    default void putsNothingAwayThatCanBeTakenBackWhereOrderMatters() {
        var inbox = withADeadLetter(true);
        inbox.deliver("nonsense", "alice 2 fork");

        for (var letter : world().letters(NAME)) {
            assertThat(inbox.letters().discardDeadLetter().discard(letter, ORDER))
                    .isEqualTo(new Refused(Why.ORDERED));
            assertThat(inbox.letters().restoreDeadLetter().restore(letter, ORDER))
                    .isEqualTo(new Refused(Why.ORDERED));
        }
        assertThat(world().dead(NAME))
                .containsExactly("alice 1 FAILED", "? ? UNREADABLE", "alice 2 FORK");
        assertThat(world().actions()).isEmpty();
    }

    /// Its order was given up after it had halted the stream.
    @Test
    default void doesNotPutAwayWhatAStreamWaitsFor() {
        withADeadLetter(true);
        var inbox = new InboxHarness(world(), false);

        assertThat(discard(inbox)).isEqualTo(new Refused(Why.STREAM_WAITS));
        assertThat(world().dead(NAME)).containsExactly("alice 1 FAILED");
        assertThat(skip(inbox)).isEqualTo(new Done());
        inbox.work();
        assertThat(world().notes()).containsExactly("alice 2");
    }

    @Test
    default void skipsForksAndWhatNobodyCanReadWhereOrderMatters() {
        var inbox = new InboxHarness(world(), true);
        inbox.deliver("alice 1", "alice 1 fork", "alice 3", "nonsense");

        for (var letter : world().letters(NAME)) {
            assertThat(inbox.letters().skipDeadLetter().skip(letter, ORDER)).isEqualTo(new Done());
        }

        assertThat(world().dead(NAME))
                .containsExactlyInAnyOrder("alice 1 FORK SKIPPED", "? ? UNREADABLE SKIPPED");
        assertThat(world().waiting(NAME)).containsExactly("alice 3 GAP");
        inbox.deliver("alice 2");
        inbox.work();
        assertThat(world().notes()).containsExactly("alice 1", "alice 2", "alice 3");
    }

    // --- what nobody could read

    @Test
    default void putsAwayWhatNobodyCanReadWhereOrderDoesNotMatter() {
        var inbox = new InboxHarness(world(), false);
        inbox.deliver("nonsense");

        assertThat(discard(inbox)).isEqualTo(new Done());
        assertThat(world().dead(NAME)).containsExactly("? ? UNREADABLE DISCARDED");
        assertThat(retry(inbox)).isEqualTo(new Refused(Why.OTHER_STATUS));
    }

    @Test
    default void keepsWhatStillNobodyCanRead() {
        var inbox = new InboxHarness(world(), true);
        inbox.deliver("nonsense");

        assertThat(retry(inbox)).isEqualTo(new FailedAgain("no user, no number"));

        assertThat(world().dead(NAME)).containsExactly("? ? UNREADABLE");
        assertThat(world().desk().letters().find(letter()).orElseThrow().letter().attempts())
                .isEqualTo(1);
        assertThat(world().actions())
                .extracting(OperatorAction::action)
                .containsExactly("dead-letter.retry");
    }

    @Test
    default void takesInWhatCanBeReadNow() {
        new InboxHarness(world(), true).deliver("alice:2", "alice:1", "alice:3 invalid");
        var inbox = InboxHarness.readingColons(world());

        for (var letter : world().letters(NAME)) {
            assertThat(inbox.letters().retryDeadLetter().retry(letter, ORDER))
                    .isEqualTo(new Done());
        }
        inbox.work();

        assertThat(world().notes()).containsExactly("alice 1", "alice 2");
        assertThat(world().dead(NAME)).containsExactly("alice 3 INVALID");
        inbox.deliver("alice 1", "alice 2");
        assertThat(world().notes()).hasSize(2);
    }

    @Test
    default void takesInWhatWasReadableSomewhereElseBefore() {
        var inbox = InboxHarness.readingColons(world());
        new InboxHarness(world(), true).deliver("alice:1");
        inbox.deliver("alice 1");

        assertThat(retry(inbox)).isEqualTo(new Done());

        assertThat(world().notes()).containsExactly("alice 1");
        assertThat(world().dead(NAME)).isEmpty();
    }

    @Test
    default void keepsWhatCanBeReadNowWhileTheConsumerRests() {
        new InboxHarness(world(), true).deliver("alice:1");
        var inbox = InboxHarness.readingColons(world());
        inbox.operations().pauseConsumer().pause(NAME, ORDER);

        assertThat(retry(inbox)).isInstanceOf(Busy.class);
        assertThat(world().dead(NAME)).containsExactly("? ? UNREADABLE");
    }

    @Test
    default void letsWhatCanBeReadNowClimbItsLadderWhenItsEffectFails() {
        new InboxHarness(world(), true).deliver("alice:1");
        var inbox = InboxHarness.readingColons(world());
        inbox.fail("alice 1");

        assertThat(retry(inbox)).isEqualTo(new Done());

        assertThat(world().dead(NAME)).isEmpty();
        assertThat(world().waiting(NAME)).containsExactly("alice 1 RETRY");
    }

    // --- on the record

    @Test
    default void keepsWhoDidWhatAndWhy() {
        var inbox = withADeadLetter(false);
        var target = "dead-letter/" + letter();
        var now = world().clock().instant();
        skip(inbox);
        retry(inbox);
        discard(inbox);
        restore(inbox);

        assertThat(world().actions())
                .containsExactly(
                        action(now, "dead-letter.retry", target),
                        action(now, "dead-letter.discard", target),
                        action(now, "dead-letter.restore", target));
    }

    private static OperatorAction action(Instant at, String action, String target) {
        return new OperatorAction(at, "olga", action, target, ORDER.reason());
    }

    @Test
    default void saysThatThereIsNoSuchLetter() {
        var letters = new InboxHarness(world(), true).letters();

        assertThat(letters.retryDeadLetter().retry(99, ORDER)).isEqualTo(new NoSuchLetter(99));
        assertThat(letters.skipDeadLetter().skip(99, ORDER)).isEqualTo(new NoSuchLetter(99));
        assertThat(letters.discardDeadLetter().discard(99, ORDER)).isEqualTo(new NoSuchLetter(99));
        assertThat(letters.restoreDeadLetter().restore(99, ORDER)).isEqualTo(new NoSuchLetter(99));
    }
}
