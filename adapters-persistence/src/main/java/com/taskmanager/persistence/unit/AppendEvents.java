package com.taskmanager.persistence.unit;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.taskmanager.application.event.EventDraft;
import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.domain.user.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Draws the numbers, writes them into the events and appends these, in one statement: the counters
/// are locked for one round trip and the commit. The transaction's id comes along, so that a lost
/// commit can be asked after without a round trip of its own.
///
/// `behind` is how many events of the same stream come after one in the same unit, so that the last
/// of them gets the counter's new value. Counters are taken in one order by everybody: that of the
/// database's own sorting. [AppendAndCommit] does the same for what is usual, for less.
record AppendEvents(JdbcClient jdbc, ServerHistory history, KnownStreams known) {
    private static final String APPEND =
            """
            WITH event AS (
                SELECT *
                  FROM unnest(:slots, :topics, :users, :behind, :ids::uuid[], :times::timestamptz[],
                              :heads, :middles, :tails)
                       WITH ORDINALITY
                       AS e (slot, topic, user_id, behind, id, occurred_at, head, middle, tail,
                             place)),
            drawn AS (
                INSERT INTO event_stream AS s (user_id, topic, last_seq)
                SELECT user_id, topic, count(*) FROM event
                 GROUP BY user_id, topic ORDER BY user_id, topic
                    ON CONFLICT (user_id, topic)
                    DO UPDATE SET last_seq = s.last_seq + excluded.last_seq
                RETURNING user_id, topic, last_seq, epoch)
            INSERT INTO outbox (slot, topic, user_id, user_seq, event_id, occurred_at, data)
            SELECT slot, topic, user_id, last_seq - behind, id, occurred_at,
                   head || convert_to(lpad((last_seq - behind)::text, 20, '0'), 'UTF8')
                        || middle || convert_to(epoch::text, 'UTF8') || tail
              FROM event JOIN drawn USING (user_id, topic)
             ORDER BY place
            RETURNING user_id, topic, user_seq, pg_current_xact_id()::text AS xid
            """;

    private record Appended(StreamId stream, long number, String xid) {
        static Appended of(ResultSet row, int number) throws SQLException {
            var user = new UserId(row.getString("user_id"));
            return new Appended(
                    new StreamId(user, new Topic(row.getString("topic"))),
                    row.getLong("user_seq"),
                    row.getString("xid"));
        }
    }

    void execute(Unit unit, List<EventDraft> events) {
        var before = history.current();
        var rows =
                jdbc.sql(APPEND)
                        .params(new EventColumns(events).parameters())
                        .query(Appended::of)
                        .list();
        unit.learn(new TransactionMark(rows.getFirst().xid(), before));
        known.add(streamsWithAPast(rows));
    }

    /// Their counters were there before, committed: others than the first number were given out.
    private static Set<StreamId> streamsWithAPast(List<Appended> rows) {
        var first = rows.stream().collect(toMap(Appended::stream, Appended::number, Math::min));
        return first.entrySet().stream()
                .filter(stream -> stream.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }
}
