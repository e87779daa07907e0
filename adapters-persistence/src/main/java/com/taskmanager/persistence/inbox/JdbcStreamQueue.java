package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Gap;
import com.taskmanager.application.inbox.Position;
import com.taskmanager.application.inbox.StreamQueue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import java.time.Instant;
import java.util.OptionalLong;

record JdbcStreamQueue(JdbcClient jdbc) implements StreamQueue {
    private static final String LOWEST =
            """
            SELECT seq FROM inbox_waiting
             WHERE consumer = :consumer AND topic = :topic AND user_id = :user AND seq > :last
             ORDER BY seq
             LIMIT 1
            """;

    private static final String REST =
            """
            UPDATE inbox_waiting
               SET next_attempt_at = NULL
             WHERE consumer = :consumer AND topic = :topic AND user_id = :user
               AND lower(reason) IN ('retry', 'set_aside')
            """;

    private static final String RESUME =
            """
            UPDATE inbox_waiting
               SET next_attempt_at = :now
             WHERE consumer = :consumer AND topic = :topic AND user_id = :user
               AND lower(reason) IN ('retry', 'set_aside')
               AND next_attempt_at IS NULL
            """;

    private static final String GIVE_UP =
            """
            INSERT INTO inbox_given_up (consumer, topic, user_id, first_seq, last_seq, at)
            VALUES (:consumer, :topic, :user, :first, :last, :at)
            """;

    @Override
    public OptionalLong lowest(String consumer, Position position) {
        return of(LOWEST, consumer, position.stream())
                .param("last", position.lastSeq())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public void rest(String consumer, StreamId stream) {
        of(REST, consumer, stream).update();
    }

    @Override
    public void resume(String consumer, StreamId stream, Instant now) {
        of(RESUME, consumer, stream).param("now", Columns.time(now)).update();
    }

    @Override
    public void giveUp(String consumer, Gap gap, Instant at) {
        of(GIVE_UP, consumer, gap.stream())
                .param("first", gap.first())
                .param("last", gap.last())
                .param("at", Columns.time(at))
                .update();
    }

    private StatementSpec of(String sql, String consumer, StreamId stream) {
        return jdbc.sql(sql)
                .param("consumer", consumer)
                .param("topic", stream.topic().name())
                .param("user", stream.user().value());
    }
}
