package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Position;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Positions, what they leave behind, and what they make due, in one round trip. The parts of the
/// statement touch different rows: below the position, and the one after it.
record AdvancePositions(JdbcClient jdbc) {
    private static final String SQL =
            """
            WITH moved AS (
                UPDATE inbox_position p
                   SET last_seq = m.last_seq,
                       state = m.state,
                       epoch = greatest(p.epoch, m.epoch),
                       epoch_base = CASE WHEN m.epoch > p.epoch THEN m.base ELSE p.epoch_base END,
                       moved_at = clock_timestamp()
                  FROM unnest(:topics, :users, :seqs, :states, :epochs, :bases)
                       AS m (topic, user_id, last_seq, state, epoch, base)
                 WHERE p.consumer = :consumer AND p.topic = m.topic AND p.user_id = m.user_id
                RETURNING p.consumer, p.topic, p.user_id, p.last_seq, p.state),
            decided AS (
                DELETE FROM inbox_waiting w
                 USING moved m
                 WHERE w.consumer = m.consumer AND w.topic = m.topic AND w.user_id = m.user_id
                   AND w.seq <= m.last_seq + CASE m.state WHEN 'HALTED' THEN 1 ELSE 0 END
                   AND w.reason <> 'SET_ASIDE')
            UPDATE inbox_waiting w
               SET next_attempt_at = :now
              FROM moved m
             WHERE w.consumer = m.consumer AND w.topic = m.topic AND w.user_id = m.user_id
               AND w.seq = m.last_seq + 1
               AND m.state = 'OPEN'
               AND w.reason IN ('GAP', 'BEHIND')
            """;

    int execute(String consumer, Collection<Position> positions, Instant now) {
        List<StreamId> streams = positions.stream().map(Position::stream).toList();
        return jdbc.sql(SQL)
                .param("consumer", consumer)
                .param("topics", Columns.topics(streams))
                .param("users", Columns.users(streams))
                .param("seqs", Columns.longs(positions, Position::lastSeq))
                .param("states", Columns.texts(positions, Position::state))
                .param("epochs", Columns.longs(positions, position -> position.epoch().number()))
                .param("bases", Columns.longs(positions, position -> position.epoch().base()))
                .param("now", Columns.time(now))
                .update();
    }
}
