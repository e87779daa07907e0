package com.taskmanager.persistence.relay;

import com.taskmanager.persistence.eventlog.EventLogMode;

import java.sql.Connection;
import java.sql.SQLException;

/// Removes exactly the rows whose events the transport accepted, and keeps in the event log what is
/// wanted of them.
///
/// Never a range: a row with a lower number may commit later. The range in the statement is there
/// for the index only; with the list alone PostgreSQL walks the whole slot.
final class DeleteAcceptedRows {
    static final String SQL =
            """
            DELETE FROM outbox
             WHERE slot = ?
               AND seq BETWEEN ? AND ?
               AND seq = ANY (?)
            """;

    /// Its place is for the bytes, or for null.
    private static final String LOGGED =
            """
            WITH accepted AS (%sRETURNING *)
            INSERT INTO event_log (event_id, topic, user_id, user_seq, type, subject, occurred_at,
                                   correlation_id, causation_id, traceparent, data)
            SELECT event_id, topic, user_id, user_seq, type, subject, occurred_at,
                   correlation_id, causation_id, traceparent, %s
              FROM accepted
            """;

    private DeleteAcceptedRows() {}

    /// Commits in the same round trip. `seqs` ascending and not empty.
    static void andCommit(Connection connection, int slot, long[] seqs, EventLogMode log)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql(log) + "; COMMIT")) {
            statement.setShort(1, (short) slot);
            statement.setLong(2, seqs[0]);
            statement.setLong(3, seqs[seqs.length - 1]);
            statement.setObject(4, seqs);
            statement.execute();
        }
    }

    static String sql(EventLogMode log) {
        return switch (log) {
            case OFF -> SQL;
            case METADATA -> LOGGED.formatted(SQL, "NULL");
            case FULL -> LOGGED.formatted(SQL, "data");
        };
    }
}
