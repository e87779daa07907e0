package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.inbox.StreamResult.Busy;
import com.taskmanager.application.inbox.StreamResult.Done;
import com.taskmanager.application.inbox.StreamResult.Refused;
import com.taskmanager.application.inbox.StreamResult.Why;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.operations.Order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/// An operator who would not wait for the next attempt, over any implementation of the inbox's
/// ports.
public interface RetryNowContract extends InboxScene {
    Order ORDER = new Order("olga", "the mail server is up again");

    private static StreamResult retry(InboxHarness inbox, long seq) {
        var number = new EventNumber(stream("alice"), seq);
        return inbox.streams().retryNow().retry(NAME, number, ORDER);
    }

    private static Refused refused(Why why) {
        return new Refused(why);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    default void triesAFailedEventBeforeItsTime(boolean ordered) {
        var inbox = new InboxHarness(world(), ordered);
        inbox.fail("alice 1");
        inbox.deliver("alice 1", "alice 2");
        inbox.heal("alice 1");
        inbox.work();
        assertThat(world().notes()).doesNotContain("alice 1");

        assertThat(retry(inbox, 1)).isEqualTo(new Done());
        inbox.work();

        assertThat(world().notes()).containsExactlyInAnyOrder("alice 1", "alice 2");
        assertThat(world().waiting(NAME)).isEmpty();
        assertThat(world().actions())
                .containsExactly(
                        new OperatorAction(
                                world().clock().instant(),
                                "olga",
                                "inbox-event.retry",
                                "test/task-events/alice/1",
                                ORDER.reason()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    default void climbsTheLadderFromWhereItWas(boolean ordered) {
        var inbox = new InboxHarness(world(), ordered);
        inbox.fail("alice 1");
        inbox.deliver("alice 1");
        retry(inbox, 1);
        inbox.work();
        int tries = inbox.tries("alice 1");

        world().clock().advance(Duration.ofSeconds(1));
        inbox.work();
        assertThat(inbox.tries("alice 1")).isEqualTo(tries);
        world().clock().advance(Duration.ofSeconds(1));
        inbox.work();
        assertThat(inbox.tries("alice 1")).isEqualTo(tries + 1);
        assertThat(inbox.signals(InboxSignal.Failed.class))
                .extracting(InboxSignal.Failed::attempt)
                .containsExactly(1, 2, 3);
        assertThat(inbox.signals(InboxSignal.Failed.class))
                .extracting(InboxSignal.Failed::type)
                .containsOnly("com.taskmanager.task.created");
    }

    @Test
    default void retriesNothingThatDidNotFail() {
        var inbox = ordered();
        inbox.fail("alice 2");
        inbox.deliver("alice 1", "alice 2", "alice 3", "alice 5");

        assertThat(retry(inbox, 1)).isEqualTo(refused(Why.NOT_WAITING));
        assertThat(retry(inbox, 3)).isEqualTo(refused(Why.NOT_WAITING));
        assertThat(retry(inbox, 5)).isEqualTo(refused(Why.NOT_WAITING));
        assertThat(retry(inbox, 9)).isEqualTo(refused(Why.NOT_WAITING));
        inbox.work();
        assertThat(world().notes()).containsExactly("alice 1");
        assertThat(world().actions()).isEmpty();
    }

    @Test
    default void retriesNothingThatIsEarly() {
        var inbox = ordered();
        inbox.deliver("alice 2");

        assertThat(retry(inbox, 2)).isEqualTo(refused(Why.NOT_WAITING));
        assertThat(retry(inbox, 1)).isEqualTo(refused(Why.NOT_WAITING));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    default void retriesNothingTwice(boolean ordered) {
        var inbox = new InboxHarness(world(), ordered);
        inbox.fail("alice 1");
        inbox.deliver("alice 1");
        inbox.heal("alice 1");
        retry(inbox, 1);
        inbox.work();

        assertThat(retry(inbox, 1)).isEqualTo(refused(Why.NOT_WAITING));
        inbox.work();
        assertThat(world().notes()).containsExactly("alice 1");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    default void retriesNothingOfAStoppedStream(boolean ordered) {
        var inbox = new InboxHarness(world(), ordered);
        inbox.fail("alice 1");
        inbox.deliver("alice 1");
        inbox.heal("alice 1");
        inbox.streams().stopStream().stop(NAME, stream("alice"), ORDER);

        assertThat(retry(inbox, 1)).isEqualTo(refused(Why.STOPPED));
        inbox.work();
        assertThat(world().notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    default void asksForPatienceWhileTheConsumerRests(boolean ordered) {
        var inbox = new InboxHarness(world(), ordered);
        inbox.fail("alice 1");
        inbox.deliver("alice 1");
        inbox.operations().pauseConsumer().pause(NAME, ORDER);

        assertThat(retry(inbox, 1)).isInstanceOf(Busy.class);
        assertThat(world().actions())
                .extracting(OperatorAction::action)
                .containsExactly("consumer.pause");
    }

    @Test
    default void knowsNobodyElsesEvents() {
        var inbox = ordered();
        var number = new EventNumber(stream("alice"), 1);

        assertThat(inbox.streams().retryNow().retry("other", number, ORDER))
                .isEqualTo(refused(Why.UNKNOWN_CONSUMER));
        assertThat(retry(inbox, 1)).isEqualTo(refused(Why.NO_SUCH_STREAM));
    }
}
