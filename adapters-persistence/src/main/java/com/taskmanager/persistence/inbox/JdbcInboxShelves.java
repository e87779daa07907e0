package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Position.State;
import com.taskmanager.application.inbox.WaitingReason;
import com.taskmanager.application.lookup.InboxShelves;
import com.taskmanager.application.lookup.Search;
import com.taskmanager.application.lookup.Shelf;
import com.taskmanager.application.lookup.StreamLine;
import com.taskmanager.application.lookup.StreamSituation;
import com.taskmanager.application.lookup.WaitingLine;
import com.taskmanager.persistence.unit.DatabaseErrors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// One look into an index for each shelf, whose order is the order wanted: nothing is sorted but
/// the rows that are shown. The index of reasons is by an expression, which keeps the planner from
/// using it for what deliveries and workers do.
record JdbcInboxShelves(JdbcClient jdbc) implements InboxShelves {
    private static final String SHELVES =
            """
            FROM unnest(:consumers, :topics, :kinds, :afterUsers, :afterSeqs)
                 WITH ORDINALITY AS s (consumer, topic, kind, after_user, after_seq, place)
            """;

    static final String WAITING =
            """
            SELECT w.*
              %s
             CROSS JOIN LATERAL (
                   SELECT s.place, i.consumer, i.topic, i.user_id, i.seq, i.event_id, i.reason,
                          i.since, i.attempts, i.next_attempt_at, i.last_error
                     FROM inbox_waiting i
                    WHERE i.consumer = s.consumer AND i.topic = s.topic AND lower(i.reason) = lower(s.kind)
                      AND (i.user_id, i.seq) > (s.after_user, s.after_seq)
                      %%s
                    ORDER BY i.user_id, i.seq
                    LIMIT :limit) AS w
             ORDER BY w.place, w.user_id, w.seq
             LIMIT :limit
            """
                    .formatted(SHELVES);

    static final String STREAMS =
            """
            SELECT p.*
              %s
             CROSS JOIN LATERAL (
                   SELECT s.place, i.consumer, i.topic, i.user_id, i.last_seq, i.state
                     FROM inbox_position i
                    WHERE i.consumer = s.consumer AND i.topic = s.topic AND i.state = s.kind
                      AND i.state <> 'OPEN'
                      AND i.user_id > s.after_user
                      %%s
                    ORDER BY i.user_id
                    LIMIT :limit) AS p
             ORDER BY p.place, p.user_id
             LIMIT :limit
            """
                    .formatted(SHELVES);

    private static final String OF_USER = "AND i.user_id = :user";

    @Override
    public List<WaitingLine> waiting(Search<WaitingReason> search) {
        return DatabaseErrors.translated(
                () -> of(WAITING, search).query((row, _) -> waiting(row)).list());
    }

    @Override
    public List<StreamLine> streams(Search<State> search) {
        return DatabaseErrors.translated(
                () -> of(STREAMS, search).query((row, _) -> stream(row)).list());
    }

    @Override
    public Optional<StreamSituation> stream(String consumer, StreamId stream) {
        return DatabaseErrors.translated(() -> new FindSituation(jdbc).execute(consumer, stream));
    }

    private <K extends Enum<K>> StatementSpec of(String sql, Search<K> search) {
        var shelves = search.shelves();
        var user = search.user();
        var statement =
                jdbc.sql(sql.formatted(user == null ? "" : OF_USER))
                        .param("consumers", Columns.texts(shelves, Shelf::consumer))
                        .param("topics", Columns.texts(shelves, Shelf::topic))
                        .param("kinds", Columns.texts(shelves, Shelf::kind))
                        .param("afterUsers", Columns.texts(shelves, Shelf::afterUser))
                        .param("afterSeqs", Columns.longs(shelves, Shelf::afterSeq))
                        .param("limit", search.limit());
        return user == null ? statement : statement.param("user", user.value());
    }

    private static WaitingLine waiting(ResultSet row) throws SQLException {
        return new WaitingLine(
                row.getString("consumer"),
                Columns.number(row),
                Columns.id(row, "event_id"),
                WaitingColumns.why(row));
    }

    private static StreamLine stream(ResultSet row) throws SQLException {
        return new StreamLine(
                row.getString("consumer"),
                Columns.stream(row),
                row.getLong("last_seq"),
                State.valueOf(row.getString("state")));
    }
}
