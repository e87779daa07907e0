package com.taskmanager.persistence.relay;

import static com.taskmanager.application.relay.SomeEvents.ALICE;
import static com.taskmanager.application.relay.SomeEvents.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.Slots;
import com.taskmanager.application.relay.Scope;
import com.taskmanager.application.relay.Selection;
import com.taskmanager.application.relay.Taken.Held;
import com.taskmanager.persistence.eventlog.EventLogMode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Schedules aside, the log holds exactly what was deleted as accepted.
class EventLogModesTest {
    private final PostgresOutbox outbox = new PostgresOutbox();
    private final JdbcClient jdbc = JdbcClient.create(outbox.pool());

    @AfterEach
    void close() {
        outbox.close();
    }

    @ParameterizedTest
    @CsvSource({"OFF, 0, 0", "METADATA, 1, 0", "FULL, 1, 1"})
    void keepsOfAnAcceptedEventWhatIsWanted(EventLogMode mode, int events, int withData) {
        var writer = outbox.begin();
        long first = writer.append(event(ALICE, 1));
        writer.append(event(ALICE, 2));
        writer.commit();

        accept(mode, first);

        assertThat(count("count(*)")).isEqualTo(events);
        assertThat(count("count(data)")).isEqualTo(withData);
        assertThat(count("coalesce(max(user_seq), 1)")).isEqualTo(1);
        assertThat(outbox.left()).containsExactly(event(ALICE, 2).id());
    }

    private void accept(EventLogMode mode, long seq) {
        var everything = new Selection(0, Scope.EVERYTHING, Selection.ROWS_MAX);
        var held =
                (Held) new JdbcOutboxSlots(outbox.pool(), mode).take(Slots.of(ALICE), everything);
        try (var slot = held.slot()) {
            slot.delete(new long[] {seq});
        }
    }

    private long count(String what) {
        return jdbc.sql("SELECT " + what + " FROM event_log").query(Long.class).single();
    }
}
