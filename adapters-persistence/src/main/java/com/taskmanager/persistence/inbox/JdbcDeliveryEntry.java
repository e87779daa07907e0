package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.DeliveryEntry;
import com.taskmanager.application.inbox.Issued;
import com.taskmanager.application.inbox.Position;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/// Two statements, sent together, answered in one round trip: the second is planned under what the
/// first has set. When the consumer is paused the second runs in vain, which is rare.
///
/// For few streams the server keeps one plan for all their values. For an array it would make one
/// each time, which at low rates is most of what a delivery costs it.
record JdbcDeliveryEntry(JdbcTemplate jdbc, Duration statementMax) implements DeliveryEntry {
    /// Without scans of whole tables, which look cheap while the tables are empty, and a kept plan
    /// outlives that.
    private static final String ENTER_FEW =
            """
            SELECT set_config('statement_timeout', ?, true) IS NOT NULL
                   AND set_config('enable_seqscan', 'off', true) IS NOT NULL
                   AND NOT EXISTS (
                       SELECT FROM inbox_consumer WHERE consumer = ? AND paused)
            """;

    private static final String ENTER_MANY = JdbcConsumerEntry.SQL.formatted("?", "?");

    /// The lock is taken in a query of its own, for each stream, and answers the row as it was
    /// locked, however old the snapshot is. For the counters the snapshot is new enough: an event
    /// is published after its number was committed, so a statement that begins after the delivery
    /// sees it.
    private static final String LOCK =
            """
            SELECT n.topic, n.user_id, p.last_seq, p.state, p.epoch, p.epoch_base,
                   s.last_seq AS issued, s.epoch AS issued_epoch, s.epoch_bases
              FROM %s AS n (topic, user_id)
              LEFT JOIN LATERAL (
                   SELECT i.last_seq, i.state, i.epoch, i.epoch_base FROM inbox_position i
                    WHERE i.consumer = ? AND i.topic = n.topic AND i.user_id = n.user_id
                      FOR UPDATE SKIP LOCKED) AS p ON true
              LEFT JOIN LATERAL (
                   SELECT e.last_seq, e.epoch, e.epoch_bases FROM event_stream e
                    WHERE e.user_id = n.user_id AND e.topic = n.topic
                   OFFSET 0) AS s ON true
             WHERE n.topic IS NOT NULL
            """;

    private static final String ONE = few(1);
    static final String FEW = few(AdvancePositions.FEW_MAX);
    private static final String MANY =
            ENTER_MANY + ";" + LOCK.formatted("unnest(?::text[], ?::text[])");

    @Override
    public Optional<Entered> enter(String consumer, SortedSet<StreamId> streams) {
        if (streams.size() == 1) {
            return execute(ONE, consumer, values(streams, 1));
        }
        return streams.size() <= AdvancePositions.FEW_MAX
                ? execute(FEW, consumer, values(streams, AdvancePositions.FEW_MAX))
                : execute(MANY, consumer, List.of(Columns.topics(streams), Columns.users(streams)));
    }

    private static String few(int streams) {
        var rows = String.join(", ", Collections.nCopies(streams, "(?::text, ?::text)"));
        return ENTER_FEW + ";" + LOCK.formatted("(VALUES " + rows + ")");
    }

    /// Topics and users by turns, filled up with nulls.
    private static List<@Nullable String> values(SortedSet<StreamId> streams, int count) {
        var values = new ArrayList<@Nullable String>();
        for (var stream : streams) {
            values.add(stream.topic().name());
            values.add(stream.user().value());
        }
        values.addAll(Collections.nCopies(2 * (count - streams.size()), null));
        return values;
    }

    private Optional<Entered> execute(
            String sql, String consumer, List<? extends @Nullable Object> streams) {
        return jdbc.execute(
                sql,
                (PreparedStatement statement) -> {
                    statement.setString(1, Long.toString(statementMax.toMillis()));
                    statement.setString(2, consumer);
                    int at = 3;
                    for (var value : streams) {
                        statement.setObject(at++, value);
                    }
                    statement.setString(at, consumer);
                    statement.execute();
                    return entered(statement);
                });
    }

    private static Optional<Entered> entered(PreparedStatement statement) throws SQLException {
        try (var entry = statement.getResultSet()) {
            entry.next();
            if (!entry.getBoolean(1)) {
                return Optional.empty();
            }
        }
        statement.getMoreResults();
        return Optional.of(found(statement));
    }

    private static Entered found(PreparedStatement statement) throws SQLException {
        Map<StreamId, Position> locked = new HashMap<>();
        Map<StreamId, Issued> counters = new HashMap<>();
        try (var row = statement.getResultSet()) {
            while (row.next()) {
                var stream = Columns.stream(row);
                if (row.getString("state") != null) {
                    locked.put(stream, Columns.position(row));
                }
                counters.put(stream, Columns.issued(row, "issued", "issued_epoch"));
            }
        }
        return new Entered(locked, counters);
    }
}
