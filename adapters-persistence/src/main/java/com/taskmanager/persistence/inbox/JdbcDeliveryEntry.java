package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.DeliveryEntry;
import com.taskmanager.application.inbox.Issued;
import com.taskmanager.application.inbox.Position;
import com.taskmanager.domain.user.UserId;
import com.taskmanager.persistence.unit.LocksBeside;

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
import java.util.Set;
import java.util.SortedSet;

/// One round trip, with the users' locks where there are few streams: beside many, another one is
/// nothing.
record JdbcDeliveryEntry(JdbcTemplate jdbc, Duration statementMax, LocksBeside locks)
        implements DeliveryEntry {
    @Override
    public Optional<Entered> enter(String consumer, SortedSet<StreamId> streams) {
        return streams.size() <= AdvancePositions.FEW_MAX
                ? few(consumer, streams)
                : many(consumer, streams);
    }

    private Optional<Entered> many(String consumer, SortedSet<StreamId> streams) {
        return execute(
                EntrySql.MANY,
                List.of(
                        millis(),
                        consumer,
                        Columns.topics(streams),
                        Columns.users(streams),
                        consumer),
                _ -> null);
    }

    private Optional<Entered> few(String consumer, SortedSet<StreamId> streams) {
        var users = streams.stream().map(StreamId::user).toList();
        var history = locks.history();
        return execute(
                streams.size() == 1 ? EntrySql.ONE : EntrySql.FEW,
                values(consumer, streams),
                statement -> usersLocked(statement, users, history));
    }

    /// Filled up with nulls.
    private List<@Nullable Object> values(String consumer, SortedSet<StreamId> streams) {
        int rows = streams.size() == 1 ? 1 : AdvancePositions.FEW_MAX;
        var values = new ArrayList<@Nullable Object>(List.of(millis(), consumer));
        streams.forEach(stream -> values.addAll(key(stream)));
        values.addAll(Collections.nCopies(2 * (rows - streams.size()), null));
        values.add(consumer);
        for (var stream : streams) {
            values.addAll(key(stream));
            values.add(locks.number(stream.user()));
        }
        values.addAll(Collections.nCopies(3 * (rows - streams.size()), null));
        values.add(consumer);
        return values;
    }

    private String millis() {
        return Long.toString(statementMax.toMillis());
    }

    private static List<String> key(StreamId stream) {
        return List.of(stream.topic().name(), stream.user().value());
    }

    private Optional<Entered> execute(
            String sql, List<? extends @Nullable Object> values, Users users) {
        return jdbc.execute(
                sql,
                (PreparedStatement statement) -> {
                    int at = 1;
                    for (var value : values) {
                        statement.setObject(at++, value);
                    }
                    statement.execute();
                    return mayEnter(statement)
                            ? Optional.of(found(statement, users))
                            : Optional.empty();
                });
    }

    /// What comes behind the positions: the users that are locked, or nothing.
    private interface Users {
        @Nullable Set<UserId> read(PreparedStatement statement) throws SQLException;
    }

    private static boolean mayEnter(PreparedStatement statement) throws SQLException {
        try (var entry = statement.getResultSet()) {
            entry.next();
            return entry.getBoolean(1);
        }
    }

    private static Entered found(PreparedStatement statement, Users users) throws SQLException {
        Map<StreamId, Position> locked = new HashMap<>();
        Map<StreamId, Issued> counters = new HashMap<>();
        statement.getMoreResults();
        try (var row = statement.getResultSet()) {
            while (row.next()) {
                var stream = Columns.stream(row);
                if (row.getString("state") != null) {
                    locked.put(stream, Columns.position(row));
                }
                counters.put(stream, Columns.issued(row, "issued", "issued_epoch"));
            }
        }
        return new Entered(locked, counters, users.read(statement));
    }

    private Set<UserId> usersLocked(PreparedStatement statement, List<UserId> users, String history)
            throws SQLException {
        statement.getMoreResults();
        try (var rows = statement.getResultSet()) {
            return locks.taken(rows, users, history);
        }
    }
}
