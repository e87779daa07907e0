package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.DeadLetter;
import com.taskmanager.application.inbox.FiledLetter.Status;
import com.taskmanager.application.inbox.Position.State;
import com.taskmanager.application.lookup.Arrival;
import com.taskmanager.application.lookup.EventTraces.Trace;
import com.taskmanager.application.lookup.Place;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// One look into each table for each event at each consumer, all in one statement: between two of
/// them an event might go from one place to the other.
record FindArrivals(JdbcClient jdbc) {
    private static final String SQL =
            """
            SELECT e.id, c.consumer, e.own, e.seq, p.last_seq, p.state, p.moved_at, w.reason,
                   w.since, w.attempts, w.next_attempt_at, w.last_error, d.id AS letter, d.cause,
                   d.error, d.status, d.since AS died_at, g.at AS given_up_at
              FROM unnest(:ids::uuid[], :topics, :users, :seqs, :own)
                   AS e (id, topic, user_id, seq, own)
             CROSS JOIN unnest(:consumers) AS c (consumer)
              LEFT JOIN LATERAL (
                   SELECT last_seq, state, moved_at FROM inbox_position i
                    WHERE i.consumer = c.consumer AND i.topic = e.topic AND i.user_id = e.user_id
                    LIMIT 1) AS p ON true
              LEFT JOIN LATERAL (
                   SELECT * FROM inbox_waiting i
                    WHERE i.consumer = c.consumer AND i.topic = e.topic AND i.user_id = e.user_id
                      AND i.seq = e.seq AND coalesce(i.event_id, e.id) = e.id
                    LIMIT 1) AS w ON true
              LEFT JOIN LATERAL (
                   SELECT * FROM dead_letter i
                    WHERE i.consumer = c.consumer AND i.topic = e.topic AND i.user_id = e.user_id
                      AND i.seq = e.seq AND coalesce(i.event_id, e.id) = e.id
                    ORDER BY i.id DESC
                    LIMIT 1) AS d ON true
              LEFT JOIN LATERAL (
                   SELECT at FROM inbox_given_up i
                    WHERE i.consumer = c.consumer AND i.topic = e.topic AND i.user_id = e.user_id
                      AND i.first_seq <= e.seq AND i.last_seq >= e.seq
                    ORDER BY i.first_seq DESC
                    LIMIT 1) AS g ON true
             ORDER BY c.consumer
            """;

    List<Arrival> execute(List<String> consumers, Collection<Trace> events) {
        return jdbc.sql(SQL)
                .param("consumers", consumers.toArray(String[]::new))
                .param("ids", Columns.texts(events, Trace::id))
                .param("topics", Columns.texts(events, event -> event.number().stream().topic()))
                .param("users", Columns.texts(events, event -> event.number().stream().user()))
                .param("seqs", Columns.longs(events, event -> event.number().seq()))
                .param("own", events.stream().map(Trace::own).toArray(Boolean[]::new))
                .query((row, _) -> arrival(row))
                .list();
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        var place = place(row);
        return new Arrival(
                row.getObject("id", UUID.class),
                row.getString("consumer"),
                place,
                since(row, place),
                !(place instanceof Place.Applied) || row.getLong("last_seq") == row.getLong("seq"),
                state(row.getString("state")));
    }

    private static Place place(ResultSet row) throws SQLException {
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
        var givenUp = time(row, "given_up_at");
        if (givenUp != null) {
            return new Place.GivenUp(givenUp);
        }
        boolean past = row.getBoolean("own") && row.getLong("last_seq") >= row.getLong("seq");
        return past ? new Place.Applied() : new Place.NotHere();
    }

    private static @Nullable Instant since(ResultSet row, Place place) throws SQLException {
        return switch (place) {
            case Place.Applied _ -> time(row, "moved_at");
            case Place.Waits(var why) -> why.since();
            case Place.Dead _ -> time(row, "died_at");
            case Place.GivenUp(var at) -> at;
            case Place.NotHere _ -> null;
        };
    }

    private static @Nullable State state(@Nullable String name) {
        return name == null ? null : State.valueOf(name);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
