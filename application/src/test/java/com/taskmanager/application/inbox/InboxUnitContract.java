package com.taskmanager.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.inbox.DeliveryResult.Answered;
import com.taskmanager.application.inbox.DeliveryResult.NotReady;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// Deliveries and steps as a whole: sent back, or committed one by one, and told of.
public interface InboxUnitContract extends InboxScene {
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
    default void tellsHowOldAnEventIsWhenItIsApplied() {
        var inbox = ordered();
        inbox.deliver("alice 1");

        assertThat(inbox.signals())
                .containsExactly(
                        new InboxSignal.Applied(
                                "com.taskmanager.task.created", Duration.ofMillis(5)));
    }
}
