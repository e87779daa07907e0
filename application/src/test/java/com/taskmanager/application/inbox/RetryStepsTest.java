package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;
import static com.taskmanager.application.testing.Samples.ALICE;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.operations.Order;
import com.taskmanager.application.port.Unavailable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/// Steps at what failed, in its stream where order matters and set aside where it does not.
class RetryStepsTest {
    private static final String NAME = "test";

    private final InMemoryInboxWorld world = new InMemoryInboxWorld();

    @BeforeEach
    void issue() {
        world.issue(stream("alice"), 9);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void haveWorkedWhenTheyTriedOne(boolean ordered) {
        var inbox = withAFailure(ordered);

        assertThat(inbox.stepRetry()).isEqualTo(Progress.WORKED);
        assertThat(inbox.stepRetry()).isEqualTo(Progress.IDLE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areBlockedWhenSomebodyElseHasAllThatIsDue(boolean ordered) {
        var inbox = withAFailure(ordered);

        world.whileLocked(ALICE, () -> assertThat(inbox.stepRetry()).isEqualTo(Progress.BLOCKED));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void areIdleWhileTheConsumerIsPaused(boolean ordered) {
        var inbox = withAFailure(ordered);
        int tries = inbox.tries("alice 1");
        inbox.operations().pauseConsumer().pause(NAME, new Order("olga", "the server is down"));

        assertThat(inbox.stepRetry()).isEqualTo(Progress.IDLE);
        assertThat(inbox.tries("alice 1")).isEqualTo(tries);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void countALostConnectionAgainstNobody(boolean ordered) {
        var inbox = withAFailure(ordered);
        inbox.fail("alice 1", () -> new Unavailable("gone", new RuntimeException()));

        assertThat(inbox.stepRetry()).isEqualTo(Progress.IDLE);

        assertThat(inbox.signals(InboxSignal.Stalled.class)).hasSize(1);
        assertThat(inbox.signals(InboxSignal.Failed.class))
                .extracting(InboxSignal.Failed::attempt)
                .containsExactly(1);
    }

    private InboxHarness withAFailure(boolean ordered) {
        var inbox = new InboxHarness(world, ordered);
        inbox.fail("alice 1");
        inbox.deliver("alice 1");
        world.clock().advance(Duration.ofSeconds(1));
        return inbox;
    }
}
