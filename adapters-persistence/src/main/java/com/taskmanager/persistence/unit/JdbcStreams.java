package com.taskmanager.persistence.unit;

import static java.util.Objects.requireNonNull;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.StreamPlace;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.port.Streams;
import com.taskmanager.domain.user.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Counters that stay locked until the commit. What identifies the transaction comes along with the
/// numbers, so that a lost commit can be asked after without a round trip of its own.
record JdbcStreams(JdbcClient jdbc, CurrentUnit current) implements Streams {
    private static final String DRAW =
            """
            INSERT INTO event_stream AS s (user_id, topic, last_seq)
            SELECT * FROM unnest(:users, :topics, :counts)
                ON CONFLICT (user_id, topic) DO UPDATE SET last_seq = s.last_seq + excluded.last_seq
            RETURNING user_id, topic, last_seq, epoch,
                      pg_current_xact_id()::text AS xid, %s AS history
            """
                    .formatted(TransactionMark.HISTORY);

    @Override
    public SortedMap<StreamId, StreamPlace> draw(SortedMap<StreamId, Integer> counts) {
        var unit = current.require();
        var firsts = new TreeMap<StreamId, StreamPlace>();
        jdbc.sql(DRAW)
                .param("users", column(counts.keySet(), id -> id.user().value()))
                .param("topics", column(counts.keySet(), id -> id.topic().name()))
                .param("counts", counts.values().toArray(Integer[]::new))
                .query(
                        row -> {
                            var stream = stream(row);
                            firsts.put(stream, first(row, requireNonNull(counts.get(stream))));
                            unit.learn(mark(row));
                        });
        return firsts;
    }

    private static String[] column(Collection<StreamId> streams, Function<StreamId, String> value) {
        return streams.stream().map(value).toArray(String[]::new);
    }

    private static StreamId stream(ResultSet row) throws SQLException {
        return new StreamId(
                new UserId(row.getString("user_id")), new Topic(row.getString("topic")));
    }

    private static StreamPlace first(ResultSet row, int count) throws SQLException {
        return new StreamPlace(row.getLong("last_seq") - count + 1, row.getLong("epoch"));
    }

    private static TransactionMark mark(ResultSet row) throws SQLException {
        return new TransactionMark(row.getString("xid"), row.getString("history"));
    }
}
