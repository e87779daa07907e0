package com.taskmanager.persistence.inbox;

import com.taskmanager.application.inbox.WaitingEvent;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/// Stores failed events. `since` stays what it was: it tells how long an event has been waiting.
record FailWaiting(JdbcClient jdbc) {
    private static final String SQL =
            """
            INSERT INTO inbox_waiting
                   (consumer, topic, user_id, seq, event_id, event, reason, next_attempt_at,
                    attempts, last_error)
            SELECT :consumer, w.*
              FROM unnest(:topics, :users, :seqs, :ids::uuid[], :events, :reasons,
                          :nexts::timestamptz[], :attempts, :errors) AS w
                ON CONFLICT (consumer, topic, user_id, seq) DO UPDATE
               SET event_id = excluded.event_id,
                   event = excluded.event,
                   reason = excluded.reason,
                   next_attempt_at = excluded.next_attempt_at,
                   attempts = excluded.attempts,
                   last_error = excluded.last_error
            """;

    void execute(String consumer, List<WaitingEvent> events) {
        WaitingColumns.of(jdbc.sql(SQL), consumer, events)
                .param("attempts", attempts(events))
                .param("errors", Columns.texts(events, event -> event.failures().lastError()))
                .update();
    }

    private static Integer[] attempts(List<WaitingEvent> events) {
        return events.stream().map(event -> event.failures().count()).toArray(Integer[]::new);
    }
}
