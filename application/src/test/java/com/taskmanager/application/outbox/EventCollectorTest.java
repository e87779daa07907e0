package com.taskmanager.application.outbox;

import static com.taskmanager.application.testing.Samples.ALICE;
import static com.taskmanager.application.testing.Samples.BOB;
import static com.taskmanager.application.testing.Samples.ORIGIN;
import static com.taskmanager.application.testing.Samples.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.taskmanager.application.event.EventDraft;
import com.taskmanager.application.event.NumberedData;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.EventFormat;
import com.taskmanager.application.port.EventTooLarge;
import com.taskmanager.application.testing.CountingIds;
import com.taskmanager.application.testing.InMemoryWorld;
import com.taskmanager.application.testing.PlainEventFormat;
import com.taskmanager.domain.task.TaskEvent;
import com.taskmanager.domain.task.TaskId;
import com.taskmanager.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class EventCollectorTest {
    private final List<EventDraft> appended = new ArrayList<>();
    private final EventCollector collector = collector(new PlainEventFormat());

    @Test
    void appendsAtOnceInTheOrderOfHappening() {
        happens(BOB, "b1");
        happens(ALICE, "a1");
        happens(BOB, "b2");

        collector.flush();

        assertThat(collector.slots()).containsExactly(18, 29);
        assertThat(appended)
                .extracting(EventDraft::stream)
                .filteredOn(stream -> stream.topic().equals(Topic.TASK_EVENTS))
                .containsExactly(stream(BOB), stream(ALICE), stream(BOB));
    }

    @Test
    void forgetsWhatCameAfterAMark() {
        happens(ALICE, "stays");
        int mark = collector.mark();
        happens(BOB, "goes");
        collector.rollBackTo(mark);

        assertThat(collector.slots()).containsExactly(29);
    }

    @Test
    void asksNobodyForNothing() {
        collector.flush();

        assertThat(collector.slots()).isEmpty();
        assertThat(appended).isEmpty();
    }

    @Test
    void refusesAtOnceWhatNoTransportWouldCarry() {
        var atLimit = collector(sized(EventCollector.BYTES_MAX));
        var above = collector(sized(EventCollector.BYTES_MAX + 1));

        atLimit.record(ORIGIN, created(ALICE, "fits"));
        assertThatThrownBy(() -> above.record(ORIGIN, created(ALICE, "does not")))
                .isInstanceOf(EventTooLarge.class);
    }

    private EventCollector collector(EventFormat format) {
        return new EventCollector(new CountingIds(), format, appended::addAll);
    }

    private static EventFormat sized(int bytes) {
        return event -> {
            var plain = new PlainEventFormat().write(event);
            int others = NumberedData.of(new byte[0], new byte[0], new byte[0]).sizeMax();
            return new EventDraft(
                    plain.id(),
                    plain.stream(),
                    plain.occurredAt(),
                    NumberedData.of(new byte[0], new byte[0], new byte[bytes - others]));
        };
    }

    private void happens(UserId user, String title) {
        collector.record(ORIGIN, created(user, title));
    }

    private static TaskEvent created(UserId user, String title) {
        return new TaskEvent.TaskCreated(task(user, new TaskId(7), title), InMemoryWorld.NOON);
    }

    private static StreamId stream(UserId user) {
        return new StreamId(user, Topic.TASK_EVENTS);
    }
}
