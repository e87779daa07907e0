package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.inbox.DeliveryResult.Answered;
import com.taskmanager.application.inbox.DeliveryResult.EntryAnswer;
import com.taskmanager.application.inbox.DeliveryResult.Status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

/// What follows from a failing effect where order matters.
public interface InboxFailureContract extends InboxScene {
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

        // with everything, with its group, alone, and a step of the ladder each
        assertThat(inbox.tries("alice 1")).isEqualTo(1 + 1 + 1 + 3);
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
}
