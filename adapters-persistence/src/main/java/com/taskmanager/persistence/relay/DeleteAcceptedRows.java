package com.taskmanager.persistence.relay;

import java.sql.Connection;
import java.sql.SQLException;

/// Removes exactly the rows whose events the transport accepted.
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

    private DeleteAcceptedRows() {}

    /// Commits in the same round trip. `seqs` ascending and not empty.
    static void andCommit(Connection connection, int slot, long[] seqs) throws SQLException {
        try (var statement = connection.prepareStatement(SQL + "; COMMIT")) {
            statement.setShort(1, (short) slot);
            statement.setLong(2, seqs[0]);
            statement.setLong(3, seqs[seqs.length - 1]);
            statement.setObject(4, seqs);
            statement.execute();
        }
    }
}
