package com.taskmanager.persistence.relay;

import com.taskmanager.application.relay.OutboxSurvey.Landmark;
import com.taskmanager.persistence.unit.ServerLife;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;

/// The last number drawn, and after it who holds the lock of those that write to the outbox: two
/// statements in one round trip, in this order. In one statement nothing would say which is read
/// first.
///
/// An `INSERT` has that lock before it draws, and keeps it until its end is visible. Who prepared
/// its transaction has handed its locks to nobody in particular: they have no `pid`.
final class TakeLandmark {
    private static final String NUMBER =
            """
            SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('outbox', 'seq')), 0),
                   %s
            """
                    .formatted(ServerLife.SQL);

    private static final String WRITERS =
            """
            SELECT virtualtransaction, pid IS NULL
              FROM pg_locks
             WHERE locktype = 'relation'
               AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
               AND relation = 'outbox'::regclass
               AND mode = 'RowExclusiveLock'
               AND granted
            """;

    private TakeLandmark() {}

    static Landmark execute(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(NUMBER + ";" + WRITERS)) {
            statement.execute();
            try (var number = statement.getResultSet()) {
                number.next();
                long lastSeq = number.getLong(1);
                var life = number.getString(2);
                statement.getMoreResults();
                return landmark(lastSeq, statement.getResultSet(), life);
            }
        }
    }

    private static Landmark landmark(long lastSeq, ResultSet writer, String life)
            throws SQLException {
        var writers = new HashSet<String>();
        boolean prepared = false;
        while (writer.next()) {
            writers.add(writer.getString(1));
            prepared |= writer.getBoolean(2);
        }
        return new Landmark(lastSeq, writers, prepared, life);
    }
}
