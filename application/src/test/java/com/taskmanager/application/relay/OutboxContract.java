package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.ALICE;
import static com.taskmanager.application.relay.SomeEvents.BOB;
import static com.taskmanager.application.relay.SomeEvents.NOON;
import static com.taskmanager.application.relay.SomeEvents.TASKS;
import static com.taskmanager.application.relay.SomeEvents.UPDATES;
import static com.taskmanager.application.relay.SomeEvents.WILL;
import static com.taskmanager.application.relay.SomeEvents.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.Unavailable;
import com.taskmanager.application.relay.OutboxSurvey.Lowest;
import com.taskmanager.application.relay.OutboxSurvey.Question;
import com.taskmanager.application.relay.OutboxTestbed.Writer;
import com.taskmanager.application.relay.Taken.Elsewhere;
import com.taskmanager.application.relay.Taken.Held;
import com.taskmanager.application.relay.Taken.Paused;
import com.taskmanager.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// What every [OutboxSlots] and [OutboxSurvey] keeps, run by the fake and by PostgreSQL.
public interface OutboxContract {
    int SLOT = Slots.of(ALICE);
    Scope ALL = Scope.EVERYTHING;

    OutboxTestbed outbox();

    @Test
    default void readsRowsInTheOrderTheyWereDrawn() {
        write(event(ALICE, 1), event(WILL, 1), event(ALICE, 2));

        assertThat(eventsAbove(0))
                .containsExactly(event(ALICE, 1), event(WILL, 1), event(ALICE, 2));
    }

    @Test
    default void readsRowsAboveTheFloorOnly() {
        long first = write(event(ALICE, 1), event(ALICE, 2));

        assertThat(eventsAbove(first)).containsExactly(event(ALICE, 2));
    }

    @Test
    default void readsTheRowsOfItsSlotOnly() {
        write(event(BOB, 1), event(ALICE, 1));

        assertThat(eventsAbove(0)).containsExactly(event(ALICE, 1));
    }

    @Test
    default void readsSeveralSlotsTogetherEachFromItsOwnFloor() {
        long first = write(event(ALICE, 1), event(ALICE, 2));
        write(event(BOB, 1), event(BOB, 2));

        try (var together = together(first, 0, 500)) {
            assertThat(eventsOf(together, ALICE)).containsExactly(event(ALICE, 2));
            assertThat(eventsOf(together, BOB)).containsExactly(event(BOB, 1), event(BOB, 2));
        }
    }

    @Test
    default void deletesTogetherExactlyWhatEachSlotWasTold() {
        write(event(ALICE, 1), event(BOB, 1), event(ALICE, 2), event(BOB, 2));

        try (var together = together(0, 0, 500)) {
            var alice = held(together, ALICE);
            var bob = held(together, BOB);
            alice.slot().delete(new long[] {alice.rows().getFirst().seq()});
            bob.slot().delete(bob.rows().stream().mapToLong(OutboxRow::seq).toArray());
            together.commit();
        }

        assertThat(outbox().left()).containsExactly(event(ALICE, 2).id());
    }

    @Test
    default void deletesNothingTogetherWithoutACommit() {
        write(event(ALICE, 1), event(BOB, 1));

        try (var together = together(0, 0, 500)) {
            var alice = held(together, ALICE);
            alice.slot().delete(new long[] {alice.rows().getFirst().seq()});
        }

        assertThat(outbox().left()).hasSize(2);
        assertThat(outbox().slots().take(SLOT, new Selection(0, ALL, 500)))
                .isInstanceOfSatisfying(Held.class, held -> held.slot().close());
    }

    @Test
    default void takesTogetherWhatIsToBeHad() {
        write(event(ALICE, 1), event(BOB, 1));
        var elsewhere = (Held) outbox().slots().take(SLOT, new Selection(0, ALL, 500));

        try (var together = together(0, 0, 500)) {
            assertThat(together.slots().get(SLOT)).isInstanceOf(Elsewhere.class);
            assertThat(eventsOf(together, BOB)).containsExactly(event(BOB, 1));
        }
        elsewhere.slot().close();
    }

    @Test
    default void keepsOthersAwayFromAllThatIsHeldTogether() {
        write(event(ALICE, 1), event(BOB, 1));

        try (var together = together(0, 0, 500)) {
            assertThat(together.slots().get(SLOT)).isInstanceOf(Held.class);
            assertThat(outbox().slots().take(SLOT, new Selection(0, ALL, 500)))
                    .isInstanceOf(Elsewhere.class);
        }
    }

    @Test
    default void saysOfEachSlotWhetherThereMayBeMore() {
        write(event(ALICE, 1), event(ALICE, 2), event(ALICE, 3), event(BOB, 1));

        try (var together = together(0, 0, 2)) {
            assertThat(held(together, ALICE).cut()).isTrue();
            assertThat(eventsOf(together, ALICE)).containsExactly(event(ALICE, 1), event(ALICE, 2));
            assertThat(held(together, BOB).cut()).isFalse();
        }
    }

    @Test
    default void losesAllThatIsHeldTogetherWithItsConnection() {
        write(event(ALICE, 1), event(BOB, 1));

        try (var together = together(0, 0, 500)) {
            var alice = held(together, ALICE);
            alice.slot().delete(new long[] {alice.rows().getFirst().seq()});
            outbox().loseConnections();

            assertThatThrownBy(together::commit).isInstanceOf(Unavailable.class);
        }
        assertThat(outbox().left()).hasSize(2);
    }

    private HeldTogether together(long aboveOfAlice, long aboveOfBob, int rowsMax) {
        var selections = new TreeMap<Integer, Selection>();
        selections.put(SLOT, new Selection(aboveOfAlice, ALL, rowsMax));
        selections.put(Slots.of(BOB), new Selection(aboveOfBob, ALL, rowsMax));
        return outbox().slots().takeTogether(selections);
    }

    private static Held held(HeldTogether together, UserId user) {
        return (Held) Objects.requireNonNull(together.slots().get(Slots.of(user)));
    }

    private static List<OutboxEvent> eventsOf(HeldTogether together, UserId user) {
        return held(together, user).rows().stream().map(OutboxRow::event).toList();
    }

    @Test
    default void leavesTopicsOut() {
        write(event(ALICE, UPDATES, 1), event(ALICE, TASKS, 1));

        assertThat(events(new Selection(0, new Scope.AllBut(Set.of(UPDATES), Set.of()), 500)))
                .containsExactly(event(ALICE, TASKS, 1));
    }

    @Test
    default void readsOneTopicAlone() {
        write(event(ALICE, UPDATES, 1), event(ALICE, TASKS, 1));

        assertThat(events(new Selection(0, new Scope.OfTopic(UPDATES, Set.of()), 500)))
                .containsExactly(event(ALICE, UPDATES, 1));
    }

    @Test
    default void saysThatThereMayBeMoreWhenTheReadIsFull() {
        write(event(ALICE, 1), event(ALICE, 2));

        try (var full = hold(new Selection(0, ALL, 1)).slot()) {
            assertThat(full).isNotNull();
        }
        assertThat(held(new Selection(0, ALL, 1)).cut()).isTrue();
        assertThat(held(new Selection(0, ALL, 3)).cut()).isFalse();
    }

    @Test
    default void readsAMegabyteAtMost() {
        write(sized(1, 400_000), sized(2, 400_000), sized(3, 400_000));

        var held = held(new Selection(0, ALL, 500));

        assertThat(held.rows()).hasSize(2);
        assertThat(held.cut()).isTrue();
    }

    /// Who takes this for all there is raises a floor over the second.
    @Test
    default void saysThatThereIsMoreWhenTheNextRowIsTooLarge() {
        write(sized(1, 100), sized(2, Selection.BYTES_MAX - 1), sized(3, 100));

        var held = held(new Selection(0, ALL, 500));

        assertThat(held.rows()).hasSize(1);
        assertThat(held.cut()).isTrue();
    }

    @Test
    default void readsOneRowHoweverLarge() {
        write(sized(1, Selection.BYTES_MAX + 1), sized(2, 1));

        assertThat(eventsAbove(0)).hasSize(1);
    }

    @Test
    default void givesASlotToOneAtATime() {
        try (var first = hold(new Selection(0, ALL, 500)).slot()) {
            assertThat(first).isNotNull();
            assertThat(take(SLOT)).isInstanceOf(Elsewhere.class);
            assertThat(closed(take(Slots.of(BOB)))).isInstanceOf(Held.class);
        }
        assertThat(closed(take(SLOT))).isInstanceOf(Held.class);
    }

    @Test
    default void freesTheSlotWithTheDeletion() {
        long seq = write(event(ALICE, 1));

        hold(new Selection(0, ALL, 500)).slot().delete(new long[] {seq});

        assertThat(closed(take(SLOT))).isInstanceOf(Held.class);
    }

    @Test
    default void doesNotGiveOutAPausedSlot() {
        outbox().pause(SLOT);

        assertThat(take(SLOT)).isEqualTo(new Paused());
        assertThat(take(SLOT)).isEqualTo(new Paused());
        assertThat(closed(take(Slots.of(BOB)))).isInstanceOf(Held.class);
    }

    @Test
    default void deletesExactlyWhatItIsTold() {
        var late = outbox().begin();
        long first = write(event(ALICE, 1));
        late.append(event(WILL, 1));
        long last = write(event(ALICE, 2));

        try (var slot = hold(new Selection(0, ALL, 500)).slot()) {
            late.commit();
            slot.delete(new long[] {first, last});
        }

        assertThat(outbox().left()).containsExactly(event(WILL, 1).id());
    }

    @Test
    default void deletesNothingThatIsNotToldOf() {
        write(event(ALICE, 1));

        hold(new Selection(0, ALL, 500)).slot().close();

        assertThat(outbox().left()).containsExactly(event(ALICE, 1).id());
    }

    @Test
    default void deletesNothingWhenTheConnectionIsLost() {
        long seq = write(event(ALICE, 1));

        try (var slot = hold(new Selection(0, ALL, 500)).slot()) {
            outbox().loseConnections();
            assertThatThrownBy(() -> slot.delete(new long[] {seq})).isInstanceOf(Unavailable.class);
        }

        assertThat(eventsAbove(0)).containsExactly(event(ALICE, 1));
    }

    @Test
    default void showsWhatIsCommittedAndNoGhosts() {
        var late = outbox().begin();
        late.append(event(ALICE, 1));
        var never = outbox().begin();
        never.append(event(BOB, 1));
        never.rollBack();
        write(event(WILL, 1));

        assertThat(eventsAbove(0)).containsExactly(event(WILL, 1));
        late.commit();
        assertThat(eventsAbove(0)).containsExactly(event(ALICE, 1), event(WILL, 1));
    }

    @Test
    default void findsTheLowestRowOfEachSlot() {
        write(event(ALICE, UPDATES, 1));
        long tasks = write(event(ALICE, TASKS, 1), event(ALICE, TASKS, 2));
        long bobs = write(event(BOB, 1));

        var findings =
                outbox().survey()
                        .lowest(
                                List.of(
                                        new Question(
                                                SLOT,
                                                0,
                                                new Scope.AllBut(
                                                        Set.of(UPDATES, new Topic("none")),
                                                        Set.of())),
                                        new Question(Slots.of(BOB), bobs - 1, Scope.EVERYTHING),
                                        new Question(3, 0, Scope.EVERYTHING)));

        assertThat(findings.lowest())
                .containsOnlyKeys(SLOT, Slots.of(BOB))
                .containsEntry(SLOT, new Lowest(tasks, NOON))
                .containsEntry(Slots.of(BOB), new Lowest(bobs, NOON));
    }

    @Test
    default void findsNothingAboveTheLastRow() {
        long seq = write(event(ALICE, 1));

        var findings = outbox().survey().lowest(List.of(new Question(SLOT, seq, Scope.EVERYTHING)));

        assertThat(findings.lowest()).isEmpty();
    }

    @Test
    default void namesAWriterFromItsFirstNumberToItsEnd() {
        var late = outbox().begin();
        var never = outbox().begin();
        assertThat(writers()).isEmpty();

        long seq = late.append(event(ALICE, 1));
        never.append(event(BOB, 1));

        assertThat(outbox().survey().landmark().lastSeq()).isEqualTo(seq + 1);
        assertThat(writers()).hasSize(2);
        late.commit();
        assertThat(writers()).hasSize(1);
        never.rollBack();
        assertThat(writers()).isEmpty();
    }

    @Test
    default void givesEveryWriterANameOfItsOwn() {
        var first = outbox().begin();
        first.append(event(ALICE, 1));
        var before = writers();
        first.commit();
        var second = outbox().begin();
        second.append(event(ALICE, 2));

        assertThat(writers()).doesNotContainAnyElementsOf(before);
        second.rollBack();
    }

    /// What a [Horizon] takes for settled, by writers that come, go, take their time and change
    /// their mind.
    @Test
    default void showsNothingNewUpToWhatIsSettled() {
        var random = new Random(5);
        var horizon = new Horizon();
        var open = new ArrayList<Writer>();
        var seen = new HashSet<Long>();
        long settled = 0;
        for (int n = 1; n <= 300; n++) {
            somebodyWrites(open, n, random);
            if (random.nextInt(3) == 0) {
                var visible = seqs();
                long settledBefore = settled;
                assertThat(visible)
                        .filteredOn(seq -> seq <= settledBefore)
                        .allMatch(seen::contains);
                assertThat(horizon.accept(outbox().survey().landmark())).isTrue();
                settled = horizon.settled().seq();
                seen.addAll(seqs());
            }
        }
        assertThat(settled).isPositive();
        open.forEach(Writer::rollBack);
    }

    @Test
    default void knowsALandmarkFromTheSameLifeOfTheServer() {
        var one = outbox().survey().landmark();
        write(event(ALICE, 1));
        var other = outbox().survey().landmark();

        assertThat(other.life()).isEqualTo(one.life());
        assertThat(other.lastSeq()).isGreaterThan(one.lastSeq());
    }

    private void somebodyWrites(List<Writer> open, int number, Random random) {
        if (open.size() < 4) {
            open.add(outbox().begin());
        }
        var writer = open.get(random.nextInt(open.size()));
        switch (random.nextInt(5)) {
            case 0 -> {
                open.remove(writer);
                writer.rollBack();
            }
            case 1, 2 -> {
                open.remove(writer);
                writer.commit();
            }
            default -> writer.append(event(ALICE, number));
        }
    }

    private List<Long> seqs() {
        return held(new Selection(0, ALL, 500)).rows().stream().map(OutboxRow::seq).toList();
    }

    private Set<String> writers() {
        return outbox().survey().landmark().writers();
    }

    /// Answers the number of the first.
    private long write(OutboxEvent... events) {
        var writer = outbox().begin();
        long[] seqs = Arrays.stream(events).mapToLong(writer::append).toArray();
        writer.commit();
        return seqs[0];
    }

    private Taken take(int slot) {
        return outbox().slots().take(slot, new Selection(0, ALL, 500));
    }

    private Held hold(Selection selection) {
        return (Held) outbox().slots().take(SLOT, selection);
    }

    private Held held(Selection selection) {
        return (Held) closed(hold(selection));
    }

    private List<OutboxEvent> eventsAbove(long floor) {
        return events(new Selection(floor, ALL, 500));
    }

    private List<OutboxEvent> events(Selection selection) {
        return held(selection).rows().stream().map(OutboxRow::event).toList();
    }

    private static Taken closed(Taken taken) {
        if (taken instanceof Held held) {
            held.slot().close();
        }
        return taken;
    }

    private static OutboxEvent sized(long sequence, int bytes) {
        return event(ALICE, TASKS, sequence, bytes);
    }
}
