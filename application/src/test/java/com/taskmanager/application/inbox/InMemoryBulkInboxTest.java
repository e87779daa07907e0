package com.taskmanager.application.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// The inbox with an effect that takes many events at once: the same promises, and fewer calls.
class InMemoryBulkInboxTest implements InboxContract {
    private final InboxWorld world = InMemoryInboxWorld.ofBulkEffects();

    @Override
    public InboxWorld world() {
        return world;
    }

    @Test
    void givesAllThatCameTogetherInOneCall() {
        var inbox = ordered();

        inbox.deliver("bob 1", "alice 1", "alice 2");

        assertThat(inbox.calls()).containsExactly(List.of("alice 1", "alice 2", "bob 1"));
        assertThat(world.notes()).containsExactly("alice 1", "alice 2", "bob 1");
    }

    @Test
    void givesNoMoreInOneCallThanWasPromised() {
        var inbox = ordered();

        inbox.deliver(IntStream.rangeClosed(1, 120).mapToObj(n -> "alice " + n).toList());

        assertThat(inbox.calls().stream().map(List::size)).containsExactly(50, 50, 20);
    }

    /// What is in one call is not cut: no further call is begun.
    @Test
    @Override
    public void leavesTheRestToTheWorkerWhenEffectsTakeTooLong() {
        var inbox = ordered();
        inbox.fail(
                "alice 50",
                () -> {
                    world.clock().advance(EffectTrial.TIME_MAX.plus(Duration.ofSeconds(1)));
                    return null;
                });

        inbox.deliver(IntStream.rangeClosed(1, 60).mapToObj(n -> "alice " + n).toList());

        assertThat(inbox.calls()).hasSize(1);
        inbox.work();
        assertThat(world.notes()).hasSize(60);
    }

    /// Also when it comes again, and where nobody is with it.
    @Test
    void triesAnEventThatIsByItselfAsAnyOtherEffectDoes() {
        var inbox = ordered();
        inbox.fail("alice 1");
        inbox.deliver("alice 1");
        inbox.heal("alice 1");
        world.clock().advance(Duration.ofHours(1));

        inbox.work();

        assertThat(inbox.calls()).isEmpty();
        assertThat(world.notes()).containsExactly("alice 1");
    }

    /// Once with all, once under a savepoint, and then alone: none of the first two is left.
    @Test
    void triesEachAloneAfterOneHasFailed() {
        var inbox = ordered();
        inbox.fail("alice 2");

        inbox.deliver("alice 1", "alice 2", "bob 1");

        assertThat(inbox.calls()).hasSize(2);
        assertThat(world.notes()).containsExactly("alice 1", "bob 1");
        assertThat(inbox.tries("alice 2")).isEqualTo(3);
        assertThat(inbox.tries("bob 1")).isEqualTo(1);
    }
}
