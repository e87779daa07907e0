package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Position;
import com.taskmanager.persistence.unit.LastStatements;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Positions, what they leave behind, and what they make due, in one round trip. The parts of the
/// statement touch different rows: below the position, and the one after it.
record AdvancePositions(JdbcClient jdbc, NamedParameterJdbcOperations named, LastStatements last) {
    /// So few are cheaper one by one, with a plan that the server has, than planned anew together.
    static final int FEW_MAX = 8;

    /// So many go along with the commit: the server keeps plans for each number of them.
    private static final int LAST_MAX = 4;

    private static final String ADVANCE =
            """
            WITH moved AS (
                UPDATE inbox_position p
                   SET last_seq = m.last_seq,
                       state = m.state,
                       epoch = greatest(p.epoch, m.epoch),
                       epoch_base = CASE WHEN m.epoch > p.epoch THEN m.base ELSE p.epoch_base END,
                       moved_at = clock_timestamp()
                  FROM ${rows} AS m (consumer, topic, user_id, last_seq, state, epoch, base)
                 WHERE p.consumer = m.consumer AND p.topic = m.topic AND p.user_id = m.user_id
                RETURNING p.consumer, p.topic, p.user_id, p.last_seq, p.state),
            decided AS (
                DELETE FROM inbox_waiting w
                 USING moved m
                 WHERE ${key}
                   AND w.seq <= m.last_seq + CASE m.state WHEN 'HALTED' THEN 1 ELSE 0 END
                   AND w.reason <> 'SET_ASIDE')
            UPDATE inbox_waiting w
               SET next_attempt_at = :now
              FROM moved m
             WHERE ${key}
               AND w.seq = m.last_seq + 1
               AND m.state = 'OPEN'
               AND w.reason IN ('GAP', 'BEHIND')
            """;

    private static final String MANY =
            advance(
                    """
                    (SELECT :consumer, * FROM unnest(:topics, :users, :seqs, :states, :epochs, :bases))
                    """,
                    "w.consumer = m.consumer AND w.topic = m.topic AND w.user_id = m.user_id");

    /// The key stands everywhere as it is given: a plan that joins by it may be one that reads the
    /// whole table, and the server keeps it.
    private static final String ONE =
            advance(
                    "(VALUES (:consumer, :topic, :user, :seq::bigint, :state, :epoch::bigint, :base::bigint))",
                    "w.consumer = :consumer AND w.topic = :topic AND w.user_id = :user");

    private static final ParsedSql PARSED = NamedParameterUtils.parseSqlStatement(ONE);
    private static final String NUMBERED =
            NamedParameterUtils.substituteNamedParameters(PARSED, null);

    private static String advance(String rows, String key) {
        return ADVANCE.replace("${rows}", rows).replace("${key}", key);
    }

    /// Few at the end of the unit of work, which may bring the commit along.
    BooleanSupplier execute(String consumer, Collection<Position> positions, Instant now) {
        var time = Columns.time(now);
        if (positions.size() <= LAST_MAX) {
            return atTheEnd(consumer, positions, time);
        }
        int due =
                positions.size() <= FEW_MAX
                        ? each(consumer, positions, time)
                        : many(consumer, positions, time);
        return () -> due > 0;
    }

    private BooleanSupplier atTheEnd(
            String consumer, Collection<Position> positions, OffsetDateTime now) {
        return last.send(
                NUMBERED, positions.stream().map(at -> values(row(consumer, at, now))).toList());
    }

    private static @Nullable Object[] values(SqlParameterSource row) {
        return NamedParameterUtils.buildValueArray(PARSED, row, null);
    }

    private int each(String consumer, Collection<Position> positions, OffsetDateTime now) {
        var rows = positions.stream().map(position -> row(consumer, position, now));
        return IntStream.of(named.batchUpdate(ONE, rows.toArray(SqlParameterSource[]::new))).sum();
    }

    private static SqlParameterSource row(String consumer, Position position, OffsetDateTime now) {
        return new MapSqlParameterSource("consumer", consumer)
                .addValue("topic", position.stream().topic().name())
                .addValue("user", position.stream().user().value())
                .addValue("seq", position.lastSeq())
                .addValue("state", position.state().name())
                .addValue("epoch", position.epoch().number())
                .addValue("base", position.epoch().base())
                .addValue("now", now);
    }

    private int many(String consumer, Collection<Position> positions, OffsetDateTime now) {
        List<StreamId> streams = positions.stream().map(Position::stream).toList();
        return jdbc.sql(MANY)
                .param("topics", Columns.topics(streams))
                .param("users", Columns.users(streams))
                .param("seqs", Columns.longs(positions, Position::lastSeq))
                .param("states", Columns.texts(positions, Position::state))
                .param("epochs", Columns.longs(positions, position -> position.epoch().number()))
                .param("bases", Columns.longs(positions, position -> position.epoch().base()))
                .param("consumer", consumer)
                .param("now", now)
                .update();
    }
}
