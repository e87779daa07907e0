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

    /// Of several slots: a row for each, found by the key.
    static final String TOGETHER =
            """
            DELETE FROM outbox
             USING unnest(?, ?) AS accepted (slot, seq)
             WHERE outbox.slot = accepted.slot
               AND outbox.seq = accepted.seq
            """;

    private DeleteAcceptedRows() {}

    /// Commits in the same round trip. `seqs` ascending and not empty.
    static void andCommit(Connection connection, int slot, long[] seqs, EventLogMode log)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql(SQL, log) + "; COMMIT")) {
            statement.setShort(1, (short) slot);
            statement.setLong(2, seqs[0]);
            statement.setLong(3, seqs[seqs.length - 1]);
            statement.setObject(4, seqs);
            statement.execute();
        }
    }

    /// The same for rows of several slots: the n-th number is one of the n-th slot.
    static void andCommit(Connection connection, Short[] slots, long[] seqs, EventLogMode log)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql(TOGETHER, log) + "; COMMIT")) {
            statement.setObject(1, slots);
            statement.setObject(2, seqs);
            statement.execute();
        }
    }

    static String sql(String deletion, EventLogMode log) {
        return switch (log) {
            case OFF -> deletion;
            case METADATA -> logged(deletion, "NULL");
            case FULL -> logged(deletion, "data");
        };
    }

    /// What the log tells of an event stands in its envelope, which is cut out of the bytes as
    /// bytes: parsing an event costs half as much again, and fails where it is none.
    private static String logged(String deletion, String bytes) {
        return """
                WITH accepted AS (%1$sRETURNING outbox.*),
                opened AS (
                    SELECT *, encode(substring(data FOR position(',"data":'::bytea IN data)), 'escape')
                              AS envelope
                      FROM accepted
                    OFFSET 0)
                INSERT INTO event_log (event_id, topic, user_id, user_seq, type, subject, occurred_at,
                                       correlation_id, causation_id, traceparent, data)
                SELECT event_id, topic, user_id, user_seq, %2$s, %3$s, occurred_at,
                       %4$s, nullif(%5$s, '')::uuid, nullif(%6$s, ''), %7$s
                  FROM opened
                """
                .formatted(
                        deletion,
                        attribute("type"),
                        attribute("subject"),
                        attribute("correlationid"),
                        attribute("causationid"),
                        attribute("traceparent"),
                        bytes);
    }

    /// The text between its name and the next quote. None of them has a quote in it.
    private static String attribute(String name) {
        return "split_part(split_part(envelope, '\"%s\":\"', 2), '\"', 1)".formatted(name);
    }
}
