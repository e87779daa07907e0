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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// One round trip.
///
/// @param locks null where units of work are somebody else's
record JdbcDeliveryEntry(JdbcTemplate jdbc, Duration statementMax, @Nullable LocksBeside locks)
        implements DeliveryEntry {
    @Override
    public Optional<Entered> enter(String consumer, SortedSet<StreamId> streams) {
        return streams.size() <= AdvancePositions.FEW_MAX
                ? few(consumer, streams)
                : execute(
                        EntrySql.MANY,
                        many(consumer, streams),
                        statement -> found(statement, null));
    }

    /// Arrays need no more values than one; their users' locks come later.
    private List<Object> many(String consumer, SortedSet<StreamId> streams) {
        return List.of(
                millis(), consumer, Columns.topics(streams), Columns.users(streams), consumer);
    }

    private Optional<Entered> few(String consumer, SortedSet<StreamId> streams) {
        int rows = streams.size() == 1 ? 1 : AdvancePositions.FEW_MAX;
        var values = new ArrayList<@Nullable Object>(List.of(millis(), consumer));
        streams.forEach(stream -> values.addAll(key(stream)));
        values.addAll(Collections.nCopies(2 * (rows - streams.size()), null));
        values.add(consumer);
        if (locks == null) {
            return execute(EntrySql.few(rows), values, statement -> found(statement, null));
        }
        return fewWithUsers(consumer, streams, rows, values, locks);
    }

    private Optional<Entered> fewWithUsers(
            String consumer,
            SortedSet<StreamId> streams,
            int rows,
            List<@Nullable Object> values,
            LocksBeside beside) {
        for (var stream : streams) {
            values.addAll(key(stream));
            values.add(beside.number(stream.user()));
        }
        values.addAll(Collections.nCopies(3 * (rows - streams.size()), null));
        values.add(consumer);
        var history = beside.history();
        return execute(
                EntrySql.fewWithUsers(rows),
                values,
                statement -> found(statement, new UsersLocked(beside, history, streams)));
    }

    private String millis() {
        return Long.toString(statementMax.toMillis());
    }

    private static List<String> key(StreamId stream) {
        return List.of(stream.topic().name(), stream.user().value());
    }

    private Optional<Entered> execute(
            String sql, List<? extends @Nullable Object> values, Answers answers) {
        return jdbc.execute(
                sql,
                (PreparedStatement statement) -> {
                    int at = 1;
                    for (var value : values) {
                        statement.setObject(at++, value);
                    }
                    statement.execute();
                    return mayEnter(statement)
                            ? Optional.of(answers.read(statement))
                            : Optional.empty();
                });
    }

    /// What comes behind the first answer.
    private interface Answers {
        Entered read(PreparedStatement statement) throws SQLException;
    }

    private static boolean mayEnter(PreparedStatement statement) throws SQLException {
        try (var entry = statement.getResultSet()) {
            entry.next();
            return entry.getBoolean(1);
        }
    }

    private static Entered found(PreparedStatement statement, @Nullable UsersLocked users)
            throws SQLException {
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
        return new Entered(locked, counters, users == null ? null : users.read(statement));
    }

    /// The last answer: the numbers of the locks, and the id of who took them.
    private record UsersLocked(LocksBeside beside, String history, SortedSet<StreamId> streams) {
        Set<UserId> read(PreparedStatement statement) throws SQLException {
            var numbers = new HashSet<Integer>();
            statement.getMoreResults();
            try (var row = statement.getResultSet()) {
                while (row.next()) {
                    numbers.add(row.getInt(1));
                    beside.taken(row.getString(2), history);
                }
            }
            return streams.stream()
                    .map(StreamId::user)
                    .filter(user -> numbers.contains(beside.number(user)))
                    .collect(Collectors.toSet());
        }
    }
}
