package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Position.State;
import com.taskmanager.application.inbox.WaitingReason;
import com.taskmanager.application.lookup.StreamLine;
import com.taskmanager.application.lookup.StreamSituation;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// One statement, so that all of it is of one moment.
record FindSituation(JdbcClient jdbc) {
    private static final String SQL =
            """
            SELECT p.last_seq, p.state,
                   (SELECT last_seq FROM event_stream s
                     WHERE s.user_id = p.user_id AND s.topic = p.topic) AS issued,
                   (SELECT min(w.seq) FROM inbox_waiting w
                     WHERE w.consumer = p.consumer AND w.topic = p.topic
                       AND w.user_id = p.user_id AND w.seq > p.last_seq) AS lowest,
                   (SELECT d.id FROM dead_letter d
                     WHERE d.consumer = p.consumer AND d.topic = p.topic
                       AND d.user_id = p.user_id AND d.seq = p.last_seq + 1
                       AND p.state = 'HALTED' AND d.status = 'OPEN'
                       AND %s
                     LIMIT 1) AS letter,
                   counted.reasons, counted.counts
              FROM inbox_position p
             CROSS JOIN LATERAL (
                   SELECT coalesce(array_agg(reason), '{}') AS reasons,
                          coalesce(array_agg(n), '{}') AS counts
                     FROM (SELECT w.reason, count(*) AS n FROM inbox_waiting w
                            WHERE w.consumer = p.consumer AND w.topic = p.topic
                              AND w.user_id = p.user_id
                            GROUP BY w.reason) AS of_reason) AS counted
             WHERE p.consumer = :consumer AND p.topic = :topic AND p.user_id = :user
            """
                    .formatted(LetterSql.HAS_ITS_NUMBER);

    Optional<StreamSituation> execute(String consumer, StreamId stream) {
        return jdbc.sql(SQL)
                .param("consumer", consumer)
                .param("topic", stream.topic().name())
                .param("user", stream.user().value())
                .query((row, _) -> situation(consumer, stream, row))
                .optional();
    }

    private static StreamSituation situation(String consumer, StreamId stream, ResultSet row)
            throws SQLException {
        var state = State.valueOf(row.getString("state"));
        return new StreamSituation(
                new StreamLine(consumer, stream, row.getLong("last_seq"), state),
                counts(row),
                number(row, "lowest"),
                number(row, "issued"),
                number(row, "letter"));
    }

    private static Map<WaitingReason, Long> counts(ResultSet row) throws SQLException {
        var reasons = (String[]) row.getArray("reasons").getArray();
        var counts = (Long[]) row.getArray("counts").getArray();
        var waiting = new EnumMap<WaitingReason, Long>(WaitingReason.class);
        for (int i = 0; i < reasons.length; i++) {
            waiting.put(WaitingReason.valueOf(reasons[i]), counts[i]);
        }
        return waiting;
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }
}
