package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.ALICE;
import static com.taskmanager.application.relay.SomeEvents.BOB;
import static com.taskmanager.application.relay.SomeEvents.NOON;
import static com.taskmanager.application.relay.SomeEvents.TASKS;
import static com.taskmanager.application.relay.SomeEvents.UPDATES;
import static com.taskmanager.application.relay.SomeEvents.WILL;
import static com.taskmanager.application.relay.SomeEvents.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.Slots;
import com.taskmanager.application.relay.Taken.Held;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.LongStream;

/// What a [Relay] keeps, whatever the outbox is made of. Run by the fake and by PostgreSQL, under a
/// clock that the test moves.
public interface RelayContract {
    Duration POLLS = Duration.ofMillis(1200);
    Duration SWEEPS = Duration.ofSeconds(5);
    Duration LAG = Duration.ofSeconds(4);

    RelayRig rig();

    OutboxTestbed outbox();

    @Test
    default void handsOverWhatWasCommittedBeforeItBegan() {
        rig().write(event(ALICE, 1), event(BOB, 1), event(ALICE, 2));

        rig().settle();

        assertThat(rig().accepted(ALICE, TASKS)).containsExactly(1L, 2L);
        assertThat(rig().accepted(BOB, TASKS)).containsExactly(1L);
        assertThat(outbox().left()).isEmpty();
    }

    @Test
    default void handsOverAtOnceWhatItIsWokenFor() {
        rig().settle();

        rig().writeAndWake(event(ALICE, 1));
        rig().settle();

        assertThat(rig().accepted(ALICE, TASKS)).containsExactly(1L);
    }

    @Test
    default void findsWhatOtherProcessesCommit() {
        rig().run(POLLS);

        rig().write(event(ALICE, 1));
        rig().run(POLLS);

        assertThat(rig().accepted(ALICE, TASKS)).containsExactly(1L);
    }

    @Test
    default void drainsABacklogOfManyBatchesInOrder() {
        var writer = outbox().begin();
        LongStream.rangeClosed(1, 1_234).forEach(n -> writer.append(event(ALICE, n)));
        writer.commit();

        rig().settle();

        assertThat(rig().accepted(ALICE, TASKS))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 1_234).boxed().toList());
        assertThat(rig().publisher().accepted()).hasSize(1_234);
    }

    /// Schedule 1 of the protocols.
    @Test
    default void meetsInOrderWhatCommitsALittleLate() {
        var late = outbox().begin();
        late.append(event(ALICE, 1));
        late.append(event(ALICE, 2));
        rig().writeAndWake(event(WILL, 1));
        rig().run(Duration.ofMillis(1900));

        late.commit();
        rig().writeAndWake(event(ALICE, 3), event(ALICE, 4));
        rig().settle();

        assertThat(rig().accepted(ALICE, TASKS)).containsExactly(1L, 2L, 3L, 4L);
    }

    /// Schedule 1 of the protocols, however long it takes: no floor rises over a number whose
    /// transaction is open.
    @Test
    default void meetsInOrderWhatCommitsFarTooLate() {
        var late = outbox().begin();
        late.append(event(ALICE, 1));
        rig().writeAndWake(event(WILL, 1));
        rig().run(LAG);
        rig().writeAndWake(event(WILL, 2));
        rig().run(LAG);

        late.commit();
        rig().writeAndWake(event(ALICE, 2));
        rig().settle();

        assertThat(rig().accepted(ALICE, TASKS)).containsExactly(1L, 2L);
        assertThat(outbox().left()).isEmpty();
    }

    @Test
    default void findsWhatCommitsLateThoughNobodyWakesIt() {
        var late = outbox().begin();
        late.append(event(ALICE, 1));
        rig().writeAndWake(event(WILL, 1));
        rig().run(LAG);

        late.commit();
        rig().run(POLLS);

        assertThat(rig().accepted(ALICE, TASKS)).containsExactly(1L);
    }

    /// While a transaction stays open that never wrote to the outbox, what was deleted lies in the
    /// index; each read begins above it.
    @Test
    default void stepsOverNoDeletedRowTwice() {
        var foreign = outbox().begin();
        var from = new ArrayList<Long>();
        var relay =
                rig().anotherRelay(
                                SlotsOneByOne.of(
                                        (slot, selection) -> {
                                            if (slot == Slots.of(ALICE)) {
                                                from.add(selection.above());
                                            }
                                            return outbox().slots().take(slot, selection);
                                        }));
        var writer = outbox().begin();
        long first = writer.append(event(ALICE, 1));
        LongStream.rangeClosed(2, 1_234).forEach(n -> writer.append(event(ALICE, n)));
        writer.commit();

        rig().settle(relay);

        assertThat(outbox().left()).isEmpty();
        assertThat(from).containsExactly(first - 1, first + 499, first + 999);
        foreign.commit();
    }

    @Test
    default void isNotHeldUpByATransactionThatStaysOpen() {
        var open = outbox().begin();
        open.append(event(BOB, 1));
        for (int second = 1; second <= 60; second++) {
            rig().writeAndWake(event(WILL, second));
            rig().run(Duration.ofSeconds(1));
        }

        assertThat(rig().accepted(WILL, TASKS)).hasSize(60);
        open.commit();
        rig().run(SWEEPS);
        assertThat(rig().accepted(BOB, TASKS)).containsExactly(1L);
    }

    @Test
    default void sendsAgainWhatWasPublishedWhenTheConnectionDiedBeforeTheDeletion() {
        rig().write(event(ALICE, 1), event(ALICE, 2));
        rig().publisher().during(outbox()::loseConnections);

        rig().run(POLLS);

        assertThat(rig().publisher().accepted())
                .containsExactly(
                        event(ALICE, 1), event(ALICE, 2), event(ALICE, 1), event(ALICE, 2));
        assertThat(outbox().left()).isEmpty();
        assertThat(rig().observer().told()).anyMatch(told -> told.startsWith("interrupted"));
    }

    /// Schedule 2 of the protocols: its lock is gone and it does not know.
    @Test
    default void deletesNothingAsAZombie() {
        var successor = rig().anotherRelay();
        rig().write(event(ALICE, 1));
        rig().publisher()
                .during(
                        () -> {
                            outbox().loseConnections();
                            rig().settle(successor);
                            rig().write(event(ALICE, 2));
                        });

        assertThat(outbox().left()).hasSize(1);
        rig().relay().step();

        assertThat(outbox().left()).containsExactly(event(ALICE, 2).id());
        rig().run(successor, POLLS);
        assertThat(rig().accepted(ALICE, TASKS)).containsExactly(1L, 2L);
        assertThat(outbox().left()).isEmpty();
    }

    /// Schedule 16 of the protocols.
    @Test
    default void keepsAWakeThatCameWhileAnotherHeldTheSlotWithAnOlderSnapshot() {
        rig().settle();
        var everything = new Selection(0, Scope.EVERYTHING, 500);
        var other = (Held) outbox().slots().take(Slots.of(ALICE), everything);

        rig().writeAndWake(event(ALICE, 1));
        rig().settle();
        other.slot().close();
        rig().run(Duration.ofMillis(20));

        assertThat(other.rows()).isEmpty();
        assertThat(rig().accepted(ALICE, TASKS)).containsExactly(1L);
    }

    @Test
    default void leavesAPausedSlotAlone() {
        outbox().pause(Slots.of(ALICE));
        rig().writeAndWake(event(ALICE, 1), event(BOB, 1));

        rig().run(SWEEPS);

        assertThat(rig().accepted(ALICE, TASKS)).isEmpty();
        assertThat(rig().accepted(BOB, TASKS)).containsExactly(1L);
        assertThat(outbox().left()).containsExactly(event(ALICE, 1).id());
    }

    @Test
    default void goesOnWithTheOtherTopicsOfASlot() {
        rig().publisher().goDown(TASKS);
        for (int n = 1; n <= 20; n++) {
            rig().writeAndWake(event(ALICE, TASKS, n), event(ALICE, UPDATES, n));
            rig().run(Duration.ofSeconds(1));
        }

        assertThat(rig().accepted(ALICE, UPDATES)).hasSize(20);
        assertThat(rig().relay().blockedTopics()).containsExactly(TASKS);
        assertThat(rig().publisher().calls()).hasSizeLessThan(20 + 20);
    }

    @Test
    default void catchesUpInOrderWhenATopicComesBack() {
        rig().publisher().goDown(TASKS);
        for (int n = 1; n <= 10; n++) {
            rig().writeAndWake(
                            event(ALICE, TASKS, n), event(BOB, TASKS, n), event(BOB, UPDATES, n));
            rig().run(Duration.ofSeconds(1));
        }

        rig().publisher().comeBack(TASKS);
        rig().run(Duration.ofSeconds(35));

        var all = LongStream.rangeClosed(1, 10).boxed().toList();
        assertThat(rig().accepted(ALICE, TASKS)).isEqualTo(all);
        assertThat(rig().accepted(BOB, TASKS)).isEqualTo(all);
        assertThat(outbox().left()).isEmpty();
        assertThat(rig().relay().blockedTopics()).isEmpty();
        assertThat(rig().observer().told()).contains("task-events recovered");
    }

    /// The topic's floor stays where it was while the others' goes on, and so does its proof.
    @Test
    default void missesNoLateCommitOfATopicThatWasBlocked() {
        rig().publisher().goDown(TASKS);
        rig().writeAndWake(event(ALICE, TASKS, 1));
        var late = outbox().begin();
        late.append(event(WILL, TASKS, 1));
        rig().writeAndWake(event(ALICE, UPDATES, 1));
        rig().run(LAG);
        rig().writeAndWake(event(ALICE, UPDATES, 2), event(ALICE, TASKS, 2));
        rig().run(LAG);

        late.commit();
        rig().run(SWEEPS);
        rig().publisher().comeBack(TASKS);
        rig().run(Duration.ofSeconds(35));

        assertThat(rig().accepted(WILL, TASKS)).containsExactly(1L);
        assertThat(outbox().left()).isEmpty();
    }

    @Test
    default void keepsFromDeletionWhatFollowsARefusedEventOfTheSameStream() {
        rig().publisher().refuse(event -> event.equals(event(ALICE, 2)));
        rig().writeAndWake(event(ALICE, 1), event(ALICE, 2), event(ALICE, 3), event(WILL, 1));

        rig().settle();

        assertThat(outbox().left()).containsOnly(event(ALICE, 2).id(), event(ALICE, 3).id());
        rig().publisher().refuse(_ -> false);
        rig().run(SWEEPS);
        assertThat(outbox().left()).isEmpty();
    }

    @Test
    default void tellsSinceWhenTheOldestEventWaits() {
        rig().publisher().goDown(TASKS);
        assertThat(rig().relay().oldestUnsent()).isEmpty();

        rig().writeAndWake(event(ALICE, 1));
        rig().run(SWEEPS);

        assertThat(rig().relay().oldestUnsent()).contains(NOON);
    }
}
