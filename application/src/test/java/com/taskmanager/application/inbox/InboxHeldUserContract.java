package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;
import static com.taskmanager.application.testing.Samples.ALICE;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.inbox.DeliveryResult.Answered;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.stream.IntStream;

/// What somebody who is busy with a user, or with much of one stream, does to the others.
public interface InboxHeldUserContract extends InboxScene {
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
}
