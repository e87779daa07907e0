package com.taskmanager.application.inbox;

import static com.taskmanager.application.inbox.PlainEvents.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Position.State;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What becomes of a stream that another process holds.
public interface InboxHeldStreamContract extends InboxScene {
    private static SortedSet<StreamId> streams() {
        return new TreeSet<>(List.of(stream("alice")));
    }

    @Test
    default void doesNotWaitForAStreamThatSomebodyElseHolds() {
        var inbox = ordered();
        inbox.deliver("alice 1");
        world().whileHeld(
                        NAME,
                        stream("alice"),
                        () -> {
                            inbox.deliver("alice 1", "alice 2", "bob 1");
                            world().clock().advance(LedgerBook.LOOK_AGAIN);
                            assertThat(inbox.stepReady()).isEqualTo(Progress.BLOCKED);
                        });
        assertThat(world().notes()).containsExactly("alice 1", "bob 1");
        assertThat(world().waiting(NAME)).containsExactly("alice 2 BEHIND");

        world().clock().advance(Avoided.TIME);
        inbox.work();

        assertThat(world().notes()).containsExactly("alice 1", "bob 1", "alice 2");
    }

    @Test
    default void looksOnceAtWhatWasStoredBlindAndThenLeavesItToTheGap() {
        var inbox = ordered();
        inbox.deliver("alice 1");
        world().whileHeld(NAME, stream("alice"), () -> inbox.deliver("alice 3"));
        world().clock().advance(Duration.ofSeconds(1));

        assertThat(inbox.stepReady()).isEqualTo(Progress.WORKED);
        assertThat(inbox.stepReady()).isEqualTo(Progress.IDLE);
        assertThat(world().waiting(NAME)).hasSize(1);

        inbox.deliver("alice 2");
        inbox.work();
        assertThat(world().notes()).containsExactly("alice 1", "alice 2", "alice 3");
    }

    @Test
    default void clearsAwayWhatWasStoredBlindAndAppliedMeanwhile() {
        var inbox = ordered();
        inbox.deliver("alice 1");
        world().whileHeld(NAME, stream("alice"), () -> inbox.deliver("alice 2", "alice 3"));
        inbox.deliver("alice 2");
        world().clock().advance(Duration.ofSeconds(1));
        inbox.work();

        assertThat(world().notes()).containsExactly("alice 1", "alice 2", "alice 3");
        assertThat(world().waiting(NAME)).isEmpty();
    }

    /// It could be stored because whoever applied it did not see it yet.
    @Test
    default void clearsAwayWhatWasStoredBlindTooLate() {
        var inbox = ordered();
        world().unitOfWork().run(this::openAlice);
        world().whileHeld(NAME, stream("alice"), () -> inbox.deliver("alice 1"));
        var blind =
                world().store()
                        .waiting()
                        .after(NAME, List.of(new Position(stream("alice"), 0, State.OPEN)), 1);
        inbox.deliver("alice 1");
        world().unitOfWork().run(() -> world().store().waiting().store(NAME, blind));
        world().clock().advance(Duration.ofSeconds(1));
        inbox.work();

        assertThat(world().notes()).containsExactly("alice 1");
        assertThat(world().waiting(NAME)).isEmpty();
    }

    private boolean openAlice() {
        world().store().positions().open(NAME, streams());
        return true;
    }
}
