package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.EventNumber;
import com.taskmanager.application.inbox.WaitingEvent;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Stores what is not there yet. Somebody who does not hold the position may store the same number
/// at the same time: the order of the rows must be the same everywhere.
record StoreWaiting(JdbcClient jdbc) {
    private static final String SQL =
            """
            INSERT INTO inbox_waiting
                   (consumer, topic, user_id, seq, event_id, event, reason, next_attempt_at)
            SELECT :consumer, w.*
              FROM unnest(:topics, :users, :seqs, :ids::uuid[], :events, :reasons,
                          :nexts::timestamptz[]) AS w
                ON CONFLICT DO NOTHING
            RETURNING topic, user_id, seq
            """;

    /// `events` ascending by number. Answers the numbers that were not taken.
    Set<EventNumber> execute(String consumer, List<WaitingEvent> events) {
        return new HashSet<>(
                WaitingColumns.of(jdbc.sql(SQL), consumer, events)
                        .query((row, _) -> Columns.number(row))
                        .list());
    }
}
