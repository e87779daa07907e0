package com.taskmanager.application.operations;

import static com.taskmanager.application.relay.SomeEvents.ALICE;
import static com.taskmanager.application.relay.SomeEvents.NOON;
import static com.taskmanager.application.relay.SomeEvents.TASKS;
import static com.taskmanager.application.relay.SomeEvents.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.InMemoryOutbox;
import com.taskmanager.application.relay.OutboxRow;
import com.taskmanager.application.relay.ParkedStream;
import com.taskmanager.application.relay.Scope;
import com.taskmanager.application.relay.Selection;
import com.taskmanager.application.relay.Taken.Held;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class RelayOperationsTest {
    private static final StreamId STREAM = new StreamId(ALICE, TASKS);
    private static final int SLOT = Slots.of(ALICE);
    private static final Order ORDER = new Order("olga", "the broker took it in the end");

    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final List<OperatorAction> republished = new ArrayList<>();
    private final RelayOperations operations =
            new RelayOperations(
                    outbox.parked(),
                    outbox.switches(),
                    this::publishAgain,
                    RelayOperationsTest::voided,
                    () -> NOON);

    @Test
    void releasesAParkedStream() {
        park();

        assertThat(operations.releaseStream().release(STREAM, ORDER))
                .isEqualTo(new UnparkResult.Unparked(2));
        assertThat(waiting()).containsExactly(event(ALICE, 1), event(ALICE, 2));
    }

    @Test
    void skipsTheFirstEventOfAParkedStreamAndPublishesItsNumberAsVoided() {
        park();

        assertThat(operations.skipParkedEvent().skip(STREAM, ORDER))
                .isEqualTo(new UnparkResult.Unparked(2));
        assertThat(waiting())
                .containsExactly(voided(event(ALICE, 1), ORDER.reason()), event(ALICE, 2));
    }

    @Test
    void refusesWhatIsNotParked() {
        assertThat(operations.releaseStream().release(STREAM, ORDER))
                .isEqualTo(new UnparkResult.NotParked(STREAM));
        assertThat(operations.skipParkedEvent().skip(STREAM, ORDER))
                .isEqualTo(new UnparkResult.NotParked(STREAM));
    }

    @Test
    void pausesAndResumesSlots() {
        assertThat(operations.pauseSlot().pause(SLOT, ORDER)).isEqualTo(SwitchResult.DONE);
        assertThat(operations.pauseSlot().pause(SLOT, ORDER)).isEqualTo(SwitchResult.UNCHANGED);
        assertThat(operations.resumeSlot().resume(SLOT, ORDER)).isEqualTo(SwitchResult.DONE);
        assertThat(operations.resumeSlot().resume(SLOT, ORDER)).isEqualTo(SwitchResult.UNCHANGED);
    }

    @Test
    void knowsItsSlots() {
        assertThat(operations.pauseSlot().pause(-1, ORDER)).isEqualTo(SwitchResult.NO_SUCH_SLOT);
        assertThat(operations.resumeSlot().resume(32, ORDER)).isEqualTo(SwitchResult.NO_SUCH_SLOT);
    }

    @Test
    void recordsWhoDidWhatAndWhy() {
        park();

        operations.skipParkedEvent().skip(STREAM, ORDER);
        operations.pauseSlot().pause(SLOT, ORDER);

        assertThat(outbox.parked().actions())
                .containsExactly(
                        new OperatorAction(
                                NOON, "olga", "stream.skip", "task-events/alice", ORDER.reason()),
                        new OperatorAction(NOON, "olga", "slot.pause", "slot/29", ORDER.reason()));
    }

    @Test
    void publishesAgainWhatTheLogKeptOfATime() {
        var published =
                operations.publishAgain().publishAgain(TASKS, NOON, NOON.plusSeconds(60), ORDER);

        assertThat(published).isEqualTo(3);
        assertThat(republished)
                .extracting(OperatorAction::target)
                .containsExactly("task-events 2027-01-31T12:00:00Z/2027-01-31T12:01:00Z");
    }

    @Test
    void wantsAReason() {
        assertThatThrownBy(() -> new Order("olga", " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Order("olga", "x".repeat(501)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private int publishAgain(Topic topic, Instant from, Instant to, OperatorAction action) {
        republished.add(action);
        return topic.equals(TASKS) && from.isBefore(to) ? 3 : 0;
    }

    private void park() {
        var writer = outbox.begin();
        writer.append(event(ALICE, 1));
        writer.append(event(ALICE, 2));
        writer.commit();
        try (var slot = take().slot()) {
            slot.park(List.of(new ParkedStream(STREAM, 1, "too bad")), new long[] {1, 2});
            slot.delete(new long[0]);
        }
    }

    private List<OutboxEvent> waiting() {
        var held = take();
        held.slot().close();
        return held.rows().stream().map(OutboxRow::event).toList();
    }

    private Held take() {
        return (Held) outbox.slots().take(SLOT, new Selection(0, Scope.EVERYTHING, 500));
    }

    private static OutboxEvent voided(OutboxEvent event, String reason) {
        return new OutboxEvent(
                event.id(),
                event.stream(),
                event.sequence(),
                event.occurredAt(),
                EventData.of(reason.getBytes(StandardCharsets.UTF_8)));
    }
}
