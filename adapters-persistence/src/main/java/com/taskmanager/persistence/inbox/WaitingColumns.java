package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.EventNumber;
import com.taskmanager.application.inbox.WaitingEvent;
import com.taskmanager.application.inbox.WaitingEvent.Failures;
import com.taskmanager.application.inbox.WaitingReason;
import com.taskmanager.application.lookup.WaitingLine;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// How a waiting event lies in its table.
final class WaitingColumns {
    static final String NAMES =
            """
            w.topic, w.user_id, w.seq, w.event_id, w.event, w.reason, w.attempts, w.last_error,
            w.next_attempt_at
            """;

    private WaitingColumns() {}

    static StatementSpec of(StatementSpec statement, String consumer, List<WaitingEvent> events) {
        return keys(statement, consumer, events.stream().map(WaitingEvent::number).toList())
                .param("ids", Columns.texts(events, WaitingEvent::id))
                .param("events", bytes(events))
                .param("reasons", Columns.texts(events, WaitingEvent::reason))
                .param("nexts", Columns.texts(events, WaitingEvent::nextAttemptAt));
    }

    static StatementSpec keys(
            StatementSpec statement, String consumer, Collection<EventNumber> numbers) {
        List<StreamId> streams = numbers.stream().map(EventNumber::stream).toList();
        return statement
                .param("consumer", consumer)
                .param("topics", Columns.topics(streams))
                .param("users", Columns.users(streams))
                .param("seqs", Columns.longs(numbers, EventNumber::seq));
    }

    static WaitingEvent read(ResultSet row) throws SQLException {
        return new WaitingEvent(
                Columns.number(row),
                row.getObject("event_id", UUID.class),
                EventData.of(row.getBytes("event")),
                WaitingReason.valueOf(row.getString("reason")),
                new Failures(row.getInt("attempts"), row.getString("last_error")),
                instant(row.getObject("next_attempt_at", OffsetDateTime.class)));
    }

    static WaitingLine.Why why(ResultSet row) throws SQLException {
        return new WaitingLine.Why(
                WaitingReason.valueOf(row.getString("reason")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                instant(row.getObject("next_attempt_at", OffsetDateTime.class)),
                row.getString("last_error"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static byte[][] bytes(List<WaitingEvent> events) {
        return events.stream().map(event -> event.data().bytes()).toArray(byte[][]::new);
    }
}
