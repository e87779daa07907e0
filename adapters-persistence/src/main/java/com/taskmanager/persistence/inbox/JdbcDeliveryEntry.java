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

/// One round trip.
record JdbcDeliveryEntry(JdbcTemplate jdbc, Duration statementMax) implements DeliveryEntry {
    @Override
    public Optional<Entered> enter(String consumer, SortedSet<StreamId> streams) {
        if (streams.size() == 1) {
            return execute(EntrySql.ONE, consumer, values(streams, 1));
        }
        return streams.size() <= AdvancePositions.FEW_MAX
                ? execute(EntrySql.FEW, consumer, values(streams, AdvancePositions.FEW_MAX))
                : execute(
                        EntrySql.MANY,
                        consumer,
                        List.of(Columns.topics(streams), Columns.users(streams)));
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
