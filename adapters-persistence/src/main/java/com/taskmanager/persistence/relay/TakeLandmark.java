package com.taskmanager.persistence.relay;

import com.taskmanager.application.relay.OutboxSurvey.Landmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/// The last number drawn, and after it a transaction id: two statements in one round trip, in this
/// order. A real id is taken; `pg_snapshot_xmax` may be one that a writer already had when the
/// number was read.
final class TakeLandmark {
    private static final String SQL =
            """
            SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('outbox', 'seq')), 0),
                   pg_postmaster_start_time();
            SELECT pg_current_xact_id()::text::bigint
            """;

    private TakeLandmark() {}

    static Landmark execute(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.execute();
            var number = next(statement.getResultSet());
            long lastSeq = number.getLong(1);
            var serverStart = number.getObject(2, OffsetDateTime.class).toInstant();
            statement.getMoreResults();
            return new Landmark(lastSeq, next(statement.getResultSet()).getLong(1), serverStart);
        }
    }

    private static ResultSet next(ResultSet result) throws SQLException {
        result.next();
        return result;
    }
}
