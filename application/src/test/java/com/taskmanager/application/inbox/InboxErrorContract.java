package com.taskmanager.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.inbox.DeliveryResult.Answered;
import com.taskmanager.application.inbox.DeliveryResult.NotReady;
import com.taskmanager.application.port.Contention;
import com.taskmanager.application.port.Unavailable;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.function.Supplier;

/// Which errors count against an event.
public interface InboxErrorContract extends InboxScene {
    private static Supplier<@Nullable RuntimeException> always(RuntimeException e) {
        return () -> e;
    }

    @ParameterizedTest
    @ValueSource(
            classes = {AssertionError.class, NoSuchMethodError.class, StackOverflowError.class})
    default void countsAnErrorOfTheProgramAgainstTheEventThatMetIt(Class<? extends Error> error) {
        var inbox = ordered();
        inbox.fail("alice 1", () -> InboxHarness.raise(error));

        assertThat(inbox.deliver("alice 1", "bob 1")).isInstanceOf(Answered.class);

        assertThat(world().notes()).containsExactly("bob 1");
        assertThat(world().waiting(NAME)).containsExactly("alice 1 RETRY");
    }

    @Test
    default void outlivesAVirtualMachineOutOfMemory() {
        var inbox = ordered();
        inbox.fail("alice 1");
        inbox.deliver("alice 1");
        inbox.fail("alice 1", () -> InboxHarness.raise(OutOfMemoryError.class));
        world().clock().advance(Duration.ofSeconds(1));

        assertThat(inbox.stepRetry()).isEqualTo(Progress.IDLE);

        assertThat(inbox.signals(InboxSignal.Stalled.class)).hasSize(1);
        inbox.heal("alice 1");
        inbox.work();
        assertThat(world().notes()).containsExactly("alice 1");
    }

    @Test
    default void repeatsAConflictBeforeItCountsAsAFailure() {
        var inbox = ordered();
        inbox.fail("alice 1", always(new Contention("deadlock", new RuntimeException())));
        inbox.deliver("alice 1", "alice 2");

        // with everything, with its group, and then alone
        assertThat(inbox.tries("alice 1")).isEqualTo(1 + 1 + 3);
        assertThat(world().waiting(NAME)).containsExactly("alice 1 RETRY", "alice 2 BEHIND");
    }

    @Test
    default void forgetsAConflictThatPasses() {
        var inbox = ordered();
        inbox.fail(
                "alice 1",
                () ->
                        inbox.tries("alice 1") < 3
                                ? new Contention("deadlock", new RuntimeException())
                                : null);
        inbox.deliver("alice 1", "alice 2");

        assertThat(world().notes()).containsExactly("alice 1", "alice 2");
        assertThat(world().waiting(NAME)).isEmpty();
    }

    @Test
    default void leavesTheRestToTheWorkerWhenEffectsTakeTooLong() {
        var inbox = ordered();
        inbox.fail(
                "alice 2",
                () -> {
                    world().clock().advance(Duration.ofSeconds(30));
                    return null;
                });

        inbox.deliver("alice 1", "alice 2", "alice 3", "bob 1");
        assertThat(world().notes()).containsExactly("alice 1", "alice 2");
        assertThat(world().waiting(NAME)).containsExactly("alice 3 BEHIND", "bob 1 BEHIND");

        inbox.work();
        assertThat(world().notes()).containsExactly("alice 1", "alice 2", "alice 3", "bob 1");
    }

    @Test
    default void countsALostConnectionAgainstNobody() {
        var inbox = ordered();
        inbox.fail("alice 2", always(new Unavailable("gone", new RuntimeException())));

        assertThat(inbox.deliver("alice 1", "alice 2", "nonsense")).isInstanceOf(NotReady.class);

        assertThat(world().notes()).isEmpty();
        assertThat(world().waiting(NAME)).isEmpty();
        assertThat(world().dead(NAME)).isEmpty();
        assertThat(inbox.signals(InboxSignal.Refused.class)).hasSize(1);
    }

    /// When the whole is given up for an event that failed, and the database goes while each is
    /// tried by itself.
    @Test
    default void countsALostConnectionAgainstNobodyInTheSecondTry() {
        var inbox = ordered();
        inbox.fail(
                "alice 2",
                () ->
                        inbox.tries("alice 2") == 1
                                ? new IllegalStateException("no")
                                : new Unavailable("gone", new RuntimeException()));

        assertThat(inbox.deliver("alice 1", "alice 2")).isInstanceOf(NotReady.class);

        assertThat(inbox.tries("alice 2")).isGreaterThan(1);
        assertThat(world().notes()).isEmpty();
        assertThat(world().waiting(NAME)).isEmpty();
        assertThat(world().dead(NAME)).isEmpty();
    }
}
