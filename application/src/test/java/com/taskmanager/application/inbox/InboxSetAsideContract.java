package com.taskmanager.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.inbox.DeliveryResult.Answered;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// What follows from a failing effect where order does not matter.
public interface InboxSetAsideContract extends InboxScene {
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
}
