package com.taskmanager.persistence.relay;

import com.taskmanager.application.relay.ParkedStream;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Parks streams and moves rows out of the outbox with everything they hold.
///
/// A stream that is parked already and whose earlier event came to be refused too is parked from
/// there on. What was published again by hand may be there twice; it is parked once.
final class MoveToParked {
    private static final String PARK =
            """
            INSERT INTO outbox_parked_stream (slot, topic, user_id, first_seq, cause)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (slot, topic, user_id) DO UPDATE
               SET first_seq = least(outbox_parked_stream.first_seq, excluded.first_seq),
                   cause = excluded.cause
            """;

    private static final String MOVE =
            """
            WITH moved AS (
                DELETE FROM outbox
                 WHERE slot = ? AND seq BETWEEN ? AND ? AND seq = ANY (?)
                RETURNING *)
            INSERT INTO outbox_parked
                   (slot, seq, topic, user_id, user_seq, event_id, occurred_at, data)
            SELECT slot, seq, topic, user_id, user_seq, event_id, occurred_at, data
              FROM moved
                ON CONFLICT DO NOTHING
            """;

    private MoveToParked() {}

    /// `seqs` ascending and not empty.
    static void execute(Connection connection, int slot, List<ParkedStream> streams, long[] seqs)
            throws SQLException {
        for (var stream : streams) {
            park(connection, slot, stream);
        }
        try (var statement = connection.prepareStatement(MOVE)) {
            statement.setShort(1, (short) slot);
            statement.setLong(2, seqs[0]);
            statement.setLong(3, seqs[seqs.length - 1]);
            statement.setObject(4, seqs);
            statement.executeUpdate();
        }
    }

    private static void park(Connection connection, int slot, ParkedStream stream)
            throws SQLException {
        try (var statement = connection.prepareStatement(PARK)) {
            statement.setShort(1, (short) slot);
            statement.setString(2, stream.stream().topic().name());
            statement.setString(3, stream.stream().user().value());
            statement.setLong(4, stream.firstSequence());
            statement.setString(5, stream.cause());
            statement.executeUpdate();
        }
    }
}
