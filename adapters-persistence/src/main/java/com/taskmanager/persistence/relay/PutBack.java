package com.taskmanager.persistence.relay;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.event.StreamId;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/// Moves a parked stream's rows back into the outbox with the `seq` they had, and says so in the
/// slot's row: floors that were raised over them hold no longer.
final class PutBack {
    private static final String HEAD =
            """
            SELECT seq, topic, user_id, user_seq, event_id, occurred_at, data
              FROM outbox_parked
             WHERE topic = ? AND user_id = ?
             ORDER BY user_seq
             LIMIT 1
            """;

    private static final String REPLACE =
            """
            UPDATE outbox_parked SET data = ?
             WHERE topic = ? AND user_id = ? AND user_seq = ?
            """;

    private static final String MOVE =
            """
            WITH moved AS (
                DELETE FROM outbox_parked WHERE topic = ? AND user_id = ?
                RETURNING *)
            INSERT INTO outbox
                   (slot, seq, topic, user_id, user_seq, event_id, occurred_at, data)
            OVERRIDING SYSTEM VALUE
            SELECT slot, seq, topic, user_id, user_seq, event_id, occurred_at, data
              FROM moved
            """;

    private static final String UNPARK =
            "DELETE FROM outbox_parked_stream WHERE topic = ? AND user_id = ?";

    private static final String ANNOUNCE =
            "UPDATE outbox_slot SET releases = releases + 1 WHERE slot = ?";

    private PutBack() {}

    /// The caller holds the slot's lock.
    static OptionalInt execute(Connection connection, int slot, StreamId stream)
            throws SQLException {
        if (of(connection, UNPARK, stream) == 0) {
            return OptionalInt.empty();
        }
        try (var statement = connection.prepareStatement(ANNOUNCE)) {
            statement.setInt(1, slot);
            statement.executeUpdate();
        }
        return OptionalInt.of(of(connection, MOVE, stream));
    }

    static void replaceHead(
            Connection connection, StreamId stream, UnaryOperator<OutboxEvent> replacement)
            throws SQLException {
        try (var statement = connection.prepareStatement(HEAD)) {
            statement.setString(1, stream.topic().name());
            statement.setString(2, stream.user().value());
            try (var head = statement.executeQuery()) {
                if (head.next()) {
                    replace(connection, replacement.apply(RowReader.read(head).event()));
                }
            }
        }
    }

    private static void replace(Connection connection, OutboxEvent event) throws SQLException {
        try (var statement = connection.prepareStatement(REPLACE)) {
            statement.setBytes(1, event.data().bytes());
            statement.setString(2, event.stream().topic().name());
            statement.setString(3, event.stream().user().value());
            statement.setLong(4, event.sequence());
            statement.executeUpdate();
        }
    }

    private static int of(Connection connection, String sql, StreamId stream) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, stream.topic().name());
            statement.setString(2, stream.user().value());
            return statement.executeUpdate();
        }
    }
}
