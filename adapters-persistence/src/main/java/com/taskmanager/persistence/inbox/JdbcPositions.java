package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Position;
import com.taskmanager.application.inbox.Positions;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.BooleanSupplier;

record JdbcPositions(JdbcClient jdbc, AdvancePositions advance) implements Positions {
    /// The rows come in the order of the arrays. Two processes that open the same streams in
    /// different orders would deadlock.
    private static final String OPEN =
            """
            INSERT INTO inbox_position (consumer, topic, user_id)
            SELECT :consumer, topic, user_id FROM unnest(:topics, :users) AS s (topic, user_id)
                ON CONFLICT DO NOTHING
            """;

    private static final String PEEK =
            """
            SELECT p.topic, p.user_id, p.last_seq, p.state, p.epoch, p.epoch_base
              FROM unnest(:topics, :users) AS s (topic, user_id)
             CROSS JOIN LATERAL (
                   SELECT * FROM inbox_position i
                    WHERE i.consumer = :consumer AND i.topic = s.topic AND i.user_id = s.user_id
                   OFFSET 0) AS p
            """;

    @Override
    public void open(String consumer, SortedSet<StreamId> streams) {
        of(OPEN, consumer, streams).update();
    }

    @Override
    public Map<StreamId, Position> lock(String consumer, SortedSet<StreamId> streams) {
        return new LockPositions(jdbc).execute(consumer, streams);
    }

    @Override
    public Map<StreamId, Position> peek(String consumer, SortedSet<StreamId> streams) {
        var found = new HashMap<StreamId, Position>();
        of(PEEK, consumer, streams)
                .query(
                        row -> {
                            var position = Columns.position(row);
                            found.put(position.stream(), position);
                        });
        return found;
    }

    @Override
    public BooleanSupplier advance(String consumer, Collection<Position> positions, Instant now) {
        return advance.execute(consumer, positions, now);
    }

    private JdbcClient.StatementSpec of(String sql, String consumer, SortedSet<StreamId> streams) {
        return jdbc.sql(sql)
                .param("consumer", consumer)
                .param("topics", Columns.topics(streams))
                .param("users", Columns.users(streams));
    }
}
