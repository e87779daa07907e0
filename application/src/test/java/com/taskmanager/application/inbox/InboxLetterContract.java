package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.inbox.DeliveryResult.Answered;
import com.taskmanager.application.inbox.DeliveryResult.EntryAnswer;
import com.taskmanager.application.inbox.DeliveryResult.Status;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What only a person can deal with: unreadable, invalid, forged and forked events.
public interface InboxLetterContract extends InboxScene {
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
}
