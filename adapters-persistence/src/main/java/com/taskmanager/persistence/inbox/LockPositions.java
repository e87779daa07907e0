package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Position;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Locks and reads at once: what is answered is the row as it was locked, however old the
/// statement's snapshot is.
record LockPositions(JdbcClient jdbc) {
    private static final String SQL =
            """
            SELECT p.topic, p.user_id, p.last_seq, p.state, p.epoch, p.epoch_base
              FROM unnest(:topics, :users) AS s (topic, user_id)
              JOIN inbox_position p
                ON p.consumer = :consumer AND p.topic = s.topic AND p.user_id = s.user_id
               FOR UPDATE OF p SKIP LOCKED
            """;

    Map<StreamId, Position> execute(String consumer, Collection<StreamId> streams) {
        var positions = new HashMap<StreamId, Position>();
        jdbc.sql(SQL)
                .param("consumer", consumer)
                .param("topics", Columns.topics(streams))
                .param("users", Columns.users(streams))
                .query(
                        row -> {
                            var position = Columns.position(row);
                            positions.put(position.stream(), position);
                        });
        return positions;
    }
}
