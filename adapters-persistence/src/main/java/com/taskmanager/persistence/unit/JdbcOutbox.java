package com.taskmanager.persistence.unit;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.port.Outbox;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;

/// Rows in the order of the events; one round trip for all of them.
record JdbcOutbox(NamedParameterJdbcOperations jdbc, CurrentUnit current) implements Outbox {
    private static final String APPEND =
            """
            INSERT INTO outbox (slot, topic, user_id, user_seq, event_id, type, subject,
                                occurred_at, correlation_id, causation_id, traceparent, data)
            VALUES (:slot, :topic, :user, :seq, :id, :type, :subject,
                    :occurred_at, :correlation_id, :causation_id, :traceparent, :data)
            """;

    @Override
    public void append(List<OutboxEvent> events) {
        current.require();
        jdbc.batchUpdate(
                APPEND,
                events.stream().map(JdbcOutbox::parameters).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource parameters(OutboxEvent event) {
        var stream = event.stream();
        return metadata(event.metadata())
                .addValue("slot", Slots.of(stream.user()), Types.SMALLINT)
                .addValue("topic", stream.topic().name(), Types.VARCHAR)
                .addValue("user", stream.user().value(), Types.VARCHAR)
                .addValue("seq", event.sequence(), Types.BIGINT)
                .addValue("id", event.id(), Types.OTHER)
                .addValue("data", event.data().bytes(), Types.BINARY);
    }

    private static MapSqlParameterSource metadata(OutboxEvent.Metadata metadata) {
        var occurredAt = metadata.occurredAt().atOffset(ZoneOffset.UTC);
        return new MapSqlParameterSource()
                .addValue("type", metadata.type(), Types.VARCHAR)
                .addValue("subject", metadata.subject(), Types.VARCHAR)
                .addValue("occurred_at", occurredAt, Types.TIMESTAMP_WITH_TIMEZONE)
                .addValue("correlation_id", metadata.correlationId(), Types.VARCHAR)
                .addValue("causation_id", metadata.causationId(), Types.OTHER)
                .addValue("traceparent", metadata.traceparent(), Types.VARCHAR);
    }
}
