package com.taskmanager.persistence.unit;

import com.taskmanager.application.event.EventDraft;
import com.taskmanager.application.port.Outbox;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Draws the numbers, writes them into the events and appends these, in one statement: the counters
/// are locked for one round trip and the commit. What identifies the transaction comes along, so
/// that a lost commit can be asked after without a round trip of its own.
///
/// `behind` is how many events of the same stream come after one in the same unit, so that the last
/// of them gets the counter's new value. Counters are taken in one order by everybody: that of the
/// database's own sorting. [AppendToKnownStreams] does the same for what is usual, for less.
record JdbcOutbox(JdbcClient jdbc, CurrentUnit current) implements Outbox {
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
            RETURNING pg_current_xact_id()::text AS xid, %s AS history
            """
                    .formatted(TransactionMark.HISTORY);

    @Override
    public void append(List<EventDraft> events) {
        var unit = current.require();
        var left = AppendToKnownStreams.fits(events) ? beyondKnown(unit, events) : events;
        if (!left.isEmpty()) {
            jdbc
                    .sql(APPEND)
                    .params(new EventColumns(left).parameters())
                    .query(TransactionMark.class)
                    .stream()
                    .findFirst()
                    .ifPresent(unit::learn);
        }
    }

    /// Appends those whose stream has a counter, and answers the others.
    private List<EventDraft> beyondKnown(Unit unit, List<EventDraft> events) {
        var known =
                jdbc.sql(AppendToKnownStreams.sql(events))
                        .params(AppendToKnownStreams.parameters(events))
                        .query((row, _) -> learned(unit, row))
                        .set();
        return events.stream()
                .filter(event -> !known.contains(event.stream().topic().name()))
                .toList();
    }

    private static String learned(Unit unit, ResultSet row) throws SQLException {
        unit.learn(new TransactionMark(row.getString(2), row.getString(3)));
        return row.getString(1);
    }
}
