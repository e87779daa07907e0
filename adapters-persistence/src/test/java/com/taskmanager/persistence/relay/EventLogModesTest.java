package com.taskmanager.persistence.relay;

import static com.taskmanager.application.relay.SomeEvents.ALICE;
import static com.taskmanager.application.relay.SomeEvents.NOON;
import static com.taskmanager.application.relay.SomeEvents.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.relay.Scope;
import com.taskmanager.application.relay.Selection;
import com.taskmanager.application.relay.Taken.Held;
import com.taskmanager.persistence.eventlog.EventLogMode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;

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

    @Test
    void logsWhatTheEventTellsOfItself() {
        accepted(
                "{\"type\":\"com.taskmanager.task.created\",\"subject\":\"task/7\","
                        + "\"partitionkey\":\"Zoë\",\"correlationid\":\"request:1\","
                        + "\"causationid\":\"01938000-1111-7aaa-8bbb-0123456789ab\","
                        + "\"traceid\":\"00-1-1-01\",\"traceparent\":\"00-4bf9-00f0-01\","
                        + "\"data\":{\"type\":\"inner\",\"title\":\"Pflänzchen\"}}");

        assertThat(logged())
                .isEqualTo(
                        "com.taskmanager.task.created|task/7|request:1"
                                + "|01938000-1111-7aaa-8bbb-0123456789ab|00-4bf9-00f0-01");
    }

    @Test
    void asksTheEnvelopeAndNotTheData() {
        accepted("{\"type\":\"t\",\"data\":{\"subject\":\"s\",\"causationid\":\"none\"}}");

        assertThat(logged()).isEqualTo("t|||");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "words", "{}", "\0\\ä", "{\"type\":\"t\"}"})
    void letsAnEventGoThatTellsNothing(String data) {
        accepted(data);

        assertThat(logged()).isEqualTo("|||");
        assertThat(outbox.left()).isEmpty();
    }

    private void accepted(String data) {
        var bytes = EventData.of(data.getBytes(StandardCharsets.UTF_8));
        var like = event(ALICE, 1);
        var writer = outbox.begin();
        long seq = writer.append(new OutboxEvent(like.id(), like.stream(), 1, NOON, bytes));
        writer.commit();
        accept(EventLogMode.METADATA, seq);
    }

    private String logged() {
        return jdbc.sql(
                        """
                        SELECT concat_ws('|', type, subject, correlation_id,
                                         coalesce(causation_id::text, ''), traceparent)
                          FROM event_log
                        """)
                .query(String.class)
                .single();
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
