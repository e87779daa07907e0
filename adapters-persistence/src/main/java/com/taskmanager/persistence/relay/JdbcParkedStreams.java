package com.taskmanager.persistence.relay;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.Slots;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.operations.ParkedStreams;
import com.taskmanager.application.port.Unavailable;
import com.taskmanager.application.relay.ParkedStream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

/// Parked streams by the rows of `outbox_parked_stream` and `outbox_parked`.
public record JdbcParkedStreams(DataSource pool) implements ParkedStreams {
    private static final String LIST =
            """
            SELECT topic, user_id, first_seq, cause, since,
                   (SELECT count(*) FROM outbox_parked AS event
                     WHERE event.topic = stream.topic AND event.user_id = stream.user_id)
              FROM outbox_parked_stream AS stream
             ORDER BY since, topic, user_id
            """;

    @Override
    public List<Waiting> list() {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(LIST);
                var rows = statement.executeQuery()) {
            var waiting = new ArrayList<Waiting>();
            while (rows.next()) {
                waiting.add(waiting(rows));
            }
            return waiting;
        } catch (SQLException e) {
            throw new Unavailable("parked streams could not be listed", e);
        }
    }

    @Override
    public OptionalInt release(StreamId stream, OperatorAction action) {
        int slot = Slots.of(stream.user());
        return new LockedSlot(pool)
                .run(slot, action, connection -> PutBack.execute(connection, slot, stream));
    }

    @Override
    public OptionalInt releaseWithout(
            StreamId stream, UnaryOperator<OutboxEvent> replacement, OperatorAction action) {
        int slot = Slots.of(stream.user());
        return new LockedSlot(pool)
                .run(
                        slot,
                        action,
                        connection -> {
                            PutBack.replaceHead(connection, stream, replacement);
                            return PutBack.execute(connection, slot, stream);
                        });
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        var stream =
                new ParkedStream(StreamNames.stream(row, 1, 2), row.getLong(3), row.getString(4));
        return new Waiting(
                stream, row.getObject(5, OffsetDateTime.class).toInstant(), row.getLong(6));
    }
}
