package com.taskmanager.persistence.relay;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.OutboxRow;
import com.taskmanager.domain.user.UserId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/// By position and in order: this runs for every event there is.
final class RowReader {
    private RowReader() {}

    static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(row.getLong(1), event(row));
    }

    private static OutboxEvent event(ResultSet row) throws SQLException {
        var stream = new StreamId(new UserId(row.getString(3)), new Topic(row.getString(2)));
        return new OutboxEvent(
                row.getObject(5, UUID.class),
                stream,
                row.getLong(4),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                EventData.of(row.getBytes(7)));
    }
}
