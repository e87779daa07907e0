package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Position;
import com.taskmanager.application.inbox.StreamLock;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Optional;

record JdbcStreamLock(JdbcClient jdbc) implements StreamLock {
    private static final String LOCK =
            """
            SELECT topic, user_id, last_seq, state, epoch, epoch_base
              FROM inbox_position
             WHERE consumer = :consumer AND topic = :topic AND user_id = :user
               FOR UPDATE
            """;

    @Override
    public Optional<Position> await(String consumer, StreamId stream) {
        return jdbc.sql(LOCK)
                .param("consumer", consumer)
                .param("topic", stream.topic().name())
                .param("user", stream.user().value())
                .query((row, _) -> Columns.position(row))
                .optional();
    }
}
