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
import static org.assertj.core.api.Assertions.tuple;

import static java.util.Objects.requireNonNull;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.operations.ParkedStreams.Waiting;
import com.taskmanager.application.port.Unavailable;
import com.taskmanager.application.relay.OutboxSurvey.Question;
import com.taskmanager.application.relay.Taken.Held;
import com.taskmanager.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// What every outbox keeps of the streams beside it, run by the fake and by PostgreSQL.
public interface ParkingContract {
    StreamId STREAM = new StreamId(ALICE, TASKS);
    OperatorAction ACTION = new OperatorAction(NOON, "olga", "stream.release", "it", "mended");

    Selection EVERYTHING = new Selection(0, Scope.EVERYTHING, Selection.ROWS_MAX);

    OutboxTestbed outbox();

    @Test
    default void movesExactlyTheRowsItIsTold() {
        write(event(ALICE, 1), event(WILL, 1), event(ALICE, 2), event(ALICE, UPDATES, 1));

        park(2);

        assertThat(rows())
                .containsExactly(event(ALICE, 1), event(WILL, 1), event(ALICE, UPDATES, 1));
        assertThat(outbox().parked().list())
                .extracting(Waiting::stream, Waiting::events)
                .containsExactly(tuple(new ParkedStream(STREAM, 2, "too bad"), 1L));
    }

    @Test
    default void saysFromWhereOnAStreamOfTheSlotIsParked() {
        write(event(ALICE, 1), event(BOB, 1));

        park(1);

        assertThat(peek(Slots.of(ALICE)).parked()).isEqualTo(Map.of(STREAM, 1L));
        assertThat(peek(Slots.of(BOB)).parked()).isEmpty();
    }

    @Test
    default void parksFromTheLowestNumberThatWasRefused() {
        write(event(ALICE, 1), event(ALICE, 4));

        park(4);
        park(1);

        assertThat(peek(Slots.of(ALICE)).parked()).isEqualTo(Map.of(STREAM, 1L));
    }

    /// Published again twice, it may be there twice.
    @Test
    default void keepsOneOfWhatIsThereTwice() {
        write(event(ALICE, 2), event(WILL, 1), event(ALICE, 2));

        park(1);

        assertThat(rows()).containsExactly(event(WILL, 1));
        assertThat(outbox().parked().list()).extracting(Waiting::events).containsExactly(1L);
    }

    /// What cannot be written down would stop the slot, and everybody in it.
    @Test
    default void keepsWhateverTheTransportSaysAgainstIt() {
        write(event(ALICE, 1));

        var held = hold();
        try (var slot = held.slot()) {
            var cause = "no\0" + "x".repeat(ParkedStream.CAUSE_CHARS_MAX);
            slot.park(List.of(new ParkedStream(STREAM, 1, cause)), new long[] {seq(held)});
            slot.delete(new long[0]);
        }

        assertThat(outbox().parked().list().getFirst().stream().cause())
                .startsWith("no x")
                .hasSize(ParkedStream.CAUSE_CHARS_MAX);
    }

    private static long seq(Held held) {
        return held.rows().getFirst().seq();
    }

    @Test
    default void parksNothingWhenTheConnectionIsLost() {
        write(event(ALICE, 1));

        var held = hold();
        try (var slot = held.slot()) {
            assertThat(slot).isNotNull();
            outbox().loseConnections();
            assertThatThrownBy(() -> park(held, 1)).isInstanceOf(Unavailable.class);
        }

        assertThat(outbox().parked().list()).isEmpty();
        assertThat(rows()).containsExactly(event(ALICE, 1));
    }

    @Test
    default void putsRowsBackWhereTheyWere() {
        write(event(ALICE, 1), event(ALICE, 2));
        park(1);
        write(event(ALICE, 3), event(WILL, 1));

        var released = outbox().parked().release(STREAM, ACTION);

        assertThat(released).hasValue(2);
        assertThat(rows())
                .containsExactly(event(ALICE, 1), event(ALICE, 2), event(ALICE, 3), event(WILL, 1));
        assertThat(peek(Slots.of(ALICE)).parked()).isEmpty();
        assertThat(outbox().parked().list()).isEmpty();
    }

    @Test
    default void saysThatSomethingWasPutBack() {
        write(event(ALICE, 1));
        long before = releases(ALICE);
        park(1);
        assertThat(releases(ALICE)).isEqualTo(before);

        outbox().parked().release(STREAM, ACTION);

        assertThat(releases(ALICE)).isEqualTo(before + 1);
        assertThat(looked(Slots.of(ALICE))).isEqualTo(peek(Slots.of(ALICE)).generation());
        assertThat(looked(Slots.of(BOB))).isEqualTo(peek(Slots.of(BOB)).generation());
    }

    @Test
    default void namesOneLifeOfTheServerToAllWhoAsk() {
        int slot = Slots.of(ALICE);
        var all = new TreeMap<>(Map.of(slot, EVERYTHING));
        try (var together = outbox().slots().takeTogether(all)) {
            var held = (Held) requireNonNull(together.slots().get(slot));
            assertThat(held.generation()).isEqualTo(looked(slot));
        }

        assertThat(peek(slot).generation()).isEqualTo(looked(slot));
        assertThat(looked(slot).life()).isEqualTo(outbox().survey().landmark().life());
    }

    @Test
    default void putsSomethingElseInThePlaceOfTheFirst() {
        write(event(ALICE, 1), event(ALICE, 2));
        park(1);

        var released = outbox().parked().releaseWithout(STREAM, ParkingContract::shorter, ACTION);

        assertThat(released).hasValue(2);
        assertThat(rows()).containsExactly(shorter(event(ALICE, 1)), event(ALICE, 2));
    }

    @Test
    default void knowsWhatIsNotParked() {
        write(event(ALICE, 1));

        assertThat(outbox().parked().release(STREAM, ACTION)).isEmpty();
        assertThat(outbox().parked().releaseWithout(STREAM, UnaryOperator.identity(), ACTION))
                .isEmpty();
        assertThat(rows()).containsExactly(event(ALICE, 1));
    }

    /// Schedule 4 of the protocols.
    @Test
    default void releasesNothingWhileARelayHoldsABatchReadBefore() {
        write(event(ALICE, 1));
        park(1);

        try (var held = hold().slot()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> outbox().parked().release(STREAM, ACTION))
                    .isInstanceOf(Unavailable.class);
        }
    }

    @Test
    default void pausesAndResumesASlot() {
        int slot = Slots.of(ALICE);

        assertThat(outbox().switches().pause(slot, ACTION)).isTrue();
        assertThat(outbox().switches().pause(slot, ACTION)).isFalse();
        assertThat(outbox().switches().paused()).containsExactly(slot);
        assertThat(outbox().slots().take(slot, EVERYTHING)).isEqualTo(new Taken.Paused());

        assertThat(outbox().switches().resume(slot, ACTION)).isTrue();
        assertThat(outbox().switches().resume(slot, ACTION)).isFalse();
        assertThat(peek(slot).rows()).isEmpty();
    }

    private void write(OutboxEvent... events) {
        var writer = outbox().begin();
        List.of(events).forEach(writer::append);
        writer.commit();
    }

    private void park(long first) {
        var held = hold();
        try (var slot = held.slot()) {
            park(held, first);
            slot.delete(new long[0]);
        }
    }

    /// As a relay does it: what the slot shows of the stream, from the number on.
    private static void park(Held held, long first) {
        long[] seqs =
                held.rows().stream()
                        .filter(row -> row.event().stream().equals(STREAM))
                        .filter(row -> row.event().sequence() >= first)
                        .mapToLong(OutboxRow::seq)
                        .toArray();
        held.slot().park(List.of(new ParkedStream(STREAM, first, "too bad")), seqs);
    }

    private Held hold() {
        return (Held) outbox().slots().take(Slots.of(ALICE), EVERYTHING);
    }

    private Held peek(int slot) {
        var held = (Held) outbox().slots().take(slot, EVERYTHING);
        held.slot().close();
        return held;
    }

    private List<OutboxEvent> rows() {
        return peek(Slots.of(ALICE)).rows().stream().map(OutboxRow::event).toList();
    }

    private long releases(UserId user) {
        return peek(Slots.of(user)).generation().releases();
    }

    private Generation looked(int slot) {
        var findings = outbox().survey().lowest(List.of(new Question(slot, 0, Scope.EVERYTHING)));
        return requireNonNull(findings.generations().get(slot));
    }

    private static OutboxEvent shorter(OutboxEvent event) {
        return new OutboxEvent(
                event.id(), event.stream(), event.sequence(), NOON, EventData.of(new byte[] {1}));
    }
}
