package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.DueEvents;
import com.taskmanager.application.inbox.EventNumber;
import com.taskmanager.persistence.unit.DatabaseErrors;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.List;

record JdbcDueEvents(JdbcClient jdbc) implements DueEvents {
    /// One look into the index for each reason, so that its order is the order wanted: nothing is
    /// sorted but the few that were found.
    static final String DUE =
            """
            SELECT due.topic, due.user_id, due.seq
              FROM unnest(:reasons) AS r (reason)
             CROSS JOIN LATERAL (
                   SELECT w.topic, w.user_id, w.seq, w.next_attempt_at
                     FROM inbox_waiting w
                    WHERE w.consumer = :consumer
                      AND w.reason = r.reason
                      AND w.next_attempt_at <= :now
                      AND NOT EXISTS (
                          SELECT FROM unnest(:topics, :users) AS e (topic, user_id)
                           WHERE e.topic = w.topic AND e.user_id = w.user_id)
                    ORDER BY w.next_attempt_at
                    LIMIT :limit) AS due
             ORDER BY due.next_attempt_at
             LIMIT :limit
            """;

    private static final String CALM =
            """
            UPDATE inbox_waiting w
               SET next_attempt_at = NULL
              FROM unnest(:topics, :users, :seqs) AS n (topic, user_id, seq)
             WHERE w.consumer = :consumer AND w.topic = n.topic AND w.user_id = n.user_id
               AND w.seq = n.seq
               AND w.reason IN ('GAP', 'BEHIND')
            """;

    @Override
    public List<EventNumber> due(String consumer, Search search) {
        var statement =
                jdbc.sql(DUE)
                        .param("consumer", consumer)
                        .param("now", Columns.time(search.now()))
                        .param("reasons", Columns.texts(search.reasons(), reason -> reason))
                        .param("topics", Columns.topics(search.except()))
                        .param("users", Columns.users(search.except()))
                        .param("limit", search.limit());
        return DatabaseErrors.translated(
                () -> statement.query((row, _) -> Columns.number(row)).list());
    }

    @Override
    public void calm(String consumer, Collection<EventNumber> numbers) {
        WaitingColumns.keys(jdbc.sql(CALM), consumer, numbers).update();
    }
}
