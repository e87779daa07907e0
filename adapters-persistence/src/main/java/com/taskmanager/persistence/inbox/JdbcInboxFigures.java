package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.InboxFigures;
import com.taskmanager.application.inbox.WaitingReason;
import com.taskmanager.persistence.unit.DatabaseErrors;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;

record JdbcInboxFigures(JdbcClient jdbc) implements InboxFigures {
    private static final String WAITING =
            """
            SELECT reason, count(*) AS waiting, min(since) AS oldest
              FROM inbox_waiting WHERE consumer = :consumer GROUP BY reason
            """;

    private static final String DEAD =
            "SELECT count(*) FROM dead_letter WHERE consumer = :consumer AND status = 'OPEN'";

    private static final String CROWDED =
            """
            SELECT count(*) FROM (
                SELECT FROM inbox_waiting WHERE consumer = :consumer
                 GROUP BY topic, user_id HAVING count(*) > %d) AS crowded
            """
                    .formatted(CROWDED_ABOVE);

    private static final String HALTED =
            "SELECT count(*) FROM inbox_position WHERE consumer = :consumer AND state = 'HALTED'";

    /// Where the counters lie elsewhere there are none here, and nothing is behind.
    private static final String BEHIND =
            """
            SELECT coalesce(sum(s.last_seq - coalesce(p.last_seq, 0)), 0)
              FROM event_stream s
              LEFT JOIN inbox_position p
                     ON p.consumer = :consumer AND p.topic = s.topic AND p.user_id = s.user_id
             WHERE EXISTS (SELECT FROM inbox_position q
                            WHERE q.consumer = :consumer AND q.topic = s.topic)
            """;

    @Override
    public Figures count(String consumer) {
        return DatabaseErrors.translated(
                () -> new Figures(waiting(consumer), number(DEAD, consumer), streams(consumer)));
    }

    private Streams streams(String consumer) {
        return new Streams(
                number(CROWDED, consumer), number(HALTED, consumer), number(BEHIND, consumer));
    }

    private Map<WaitingReason, Waiting> waiting(String consumer) {
        var waiting = new EnumMap<WaitingReason, Waiting>(WaitingReason.class);
        jdbc.sql(WAITING)
                .param("consumer", consumer)
                .query(
                        row -> {
                            var oldest = row.getObject("oldest", OffsetDateTime.class).toInstant();
                            waiting.put(
                                    WaitingReason.valueOf(row.getString("reason")),
                                    new Waiting(row.getLong("waiting"), oldest));
                        });
        return waiting;
    }

    private long number(String sql, String consumer) {
        return jdbc.sql(sql).param("consumer", consumer).query(Long.class).single();
    }
}
