package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.inbox.DeliveryResult.Answered;
import com.taskmanager.application.inbox.DeliveryResult.NotReady;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.operations.Order;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/// What operators do to consumers and streams, over any implementation of the inbox's ports.
public interface InboxOperationsContract {
    String NAME = "test";
    Order ORDER = new Order("olga", "the mail server is down");

    InboxWorld world();

    @BeforeEach
    default void giveOutNumbers() {
        world().issue(stream("alice"), 100);
        world().issue(stream("bob"), 100);
    }

    private InboxHarness ordered() {
        return new InboxHarness(world(), true);
    }

    // --- a consumer rests

    @Test
    default void sendsDeliveriesBackWhileAConsumerIsPausedInEveryProcess() {
        var inbox = ordered();
        var other = ordered();
        assertThat(inbox.operations().pauseConsumer().pause(NAME, ORDER))
                .isEqualTo(ConsumerSwitched.DONE);

        assertThat(other.deliver("alice 1", "nonsense"))
                .isEqualTo(new NotReady("paused by an operator"));
        assertThat(world().notes()).isEmpty();
        assertThat(world().dead(NAME)).isEmpty();

        assertThat(other.operations().resumeConsumer().resume(NAME, ORDER))
                .isEqualTo(ConsumerSwitched.DONE);
        assertThat(inbox.deliver("alice 1", "nonsense")).isInstanceOf(Answered.class);
        assertThat(world().notes()).containsExactly("alice 1");
    }

    @Test
    default void triesNothingThatWaitsWhileAConsumerIsPaused() {
        var inbox = ordered();
        inbox.fail("alice 1");
        inbox.deliver("alice 1", "bob 2");
        inbox.deliver("bob 1");
        inbox.heal("alice 1");
        inbox.operations().pauseConsumer().pause(NAME, ORDER);

        world().clock().advance(Duration.ofMinutes(1));
        inbox.work();
        assertThat(world().notes()).containsExactly("bob 1");
        assertThat(inbox.signals(InboxSignal.Stalled.class)).isEmpty();

        inbox.operations().resumeConsumer().resume(NAME, ORDER);
        inbox.work();
        assertThat(world().notes()).containsExactlyInAnyOrder("bob 1", "bob 2", "alice 1");
    }

    @Test
    default void pausesOneConsumerAndNoOther() {
        var inbox = ordered();
        world().unitOfWork().run(() -> world().desk().switches().pause("other"));

        assertThat(inbox.deliver("alice 1")).isInstanceOf(Answered.class);
        assertThat(world().desk().switches().paused()).containsExactly("other");
    }

    @Test
    default void saysWhenAConsumerRestedAlreadyOrIsUnknown() {
        var operations = ordered().operations();

        assertThat(operations.resumeConsumer().resume(NAME, ORDER))
                .isEqualTo(ConsumerSwitched.UNCHANGED);
        operations.pauseConsumer().pause(NAME, ORDER);
        assertThat(operations.pauseConsumer().pause(NAME, ORDER))
                .isEqualTo(ConsumerSwitched.UNCHANGED);
        assertThat(operations.pauseConsumer().pause("nobody", ORDER))
                .isEqualTo(ConsumerSwitched.NO_SUCH_CONSUMER);
    }

    @Test
    default void keepsWhoPausedAConsumerAndWhy() {
        var operations = ordered().operations();
        var now = world().clock().instant();
        operations.pauseConsumer().pause(NAME, ORDER);
        operations.resumeConsumer().resume(NAME, new Order("otto", "it is up again"));

        assertThat(world().actions())
                .containsExactly(
                        new OperatorAction(now, "olga", "consumer.pause", NAME, ORDER.reason()),
                        new OperatorAction(now, "otto", "consumer.resume", NAME, "it is up again"));
    }
}
