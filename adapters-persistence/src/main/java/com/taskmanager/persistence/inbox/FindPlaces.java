package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.DeadLetter;
import com.taskmanager.application.inbox.FiledLetter.Status;
import com.taskmanager.application.lookup.EventTraces.Trace;
import com.taskmanager.application.lookup.Place;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One look into each table for each consumer, all in one statement: between two of them the event
/// might go from one place to the other.
record FindPlaces(JdbcClient jdbc) {
    private static final String SQL =
            """
            SELECT c.consumer, p.last_seq, w.reason, w.since, w.attempts, w.next_attempt_at,
                   w.last_error, d.id AS letter, d.cause, d.error, d.status, g.at AS given_up_at
              FROM unnest(:consumers) AS c (consumer)
              LEFT JOIN LATERAL (
                   SELECT last_seq FROM inbox_position i
                    WHERE i.consumer = c.consumer AND i.topic = :topic AND i.user_id = :user
                    LIMIT 1) AS p ON true
              LEFT JOIN LATERAL (
                   SELECT * FROM inbox_waiting i
                    WHERE i.consumer = c.consumer AND i.topic = :topic AND i.user_id = :user
                      AND i.seq = :seq AND coalesce(i.event_id, :id) = :id
                    LIMIT 1) AS w ON true
              LEFT JOIN LATERAL (
                   SELECT * FROM dead_letter i
                    WHERE i.consumer = c.consumer AND i.topic = :topic AND i.user_id = :user
                      AND i.seq = :seq AND coalesce(i.event_id, :id) = :id
                    ORDER BY i.id DESC
                    LIMIT 1) AS d ON true
              LEFT JOIN LATERAL (
                   SELECT at FROM inbox_given_up i
                    WHERE i.consumer = c.consumer AND i.topic = :topic AND i.user_id = :user
                      AND i.first_seq <= :seq AND i.last_seq >= :seq
                    ORDER BY i.first_seq DESC
                    LIMIT 1) AS g ON true
            """;

    Map<String, Place> execute(List<String> consumers, Trace trace) {
        var stream = trace.number().stream();
        var places = new HashMap<String, Place>();
        jdbc.sql(SQL)
                .param("consumers", consumers.toArray(String[]::new))
                .param("topic", stream.topic().name())
                .param("user", stream.user().value())
                .param("seq", trace.number().seq())
                .param("id", trace.id())
                .query(
                        row -> {
                            places.put(row.getString("consumer"), place(row, trace));
                        });
        return places;
    }

    private static Place place(ResultSet row, Trace trace) throws SQLException {
        if (row.getString("reason") != null) {
            return new Place.Waits(WaitingColumns.why(row));
        }
        if (row.getString("cause") != null) {
            return new Place.Dead(
                    row.getLong("letter"),
                    DeadLetter.Cause.valueOf(row.getString("cause")),
                    row.getString("error"),
                    Status.valueOf(row.getString("status")));
        }
        var givenUp = row.getObject("given_up_at", OffsetDateTime.class);
        if (givenUp != null) {
            return new Place.GivenUp(givenUp.toInstant());
        }
        boolean past = trace.own() && row.getLong("last_seq") >= trace.number().seq();
        return past ? new Place.Applied() : new Place.NotHere();
    }
}
