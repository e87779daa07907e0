package com.taskmanager.persistence.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.Epoch;
import com.taskmanager.application.inbox.EventNumber;
import com.taskmanager.application.inbox.Issued;
import com.taskmanager.application.inbox.Position;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// Rows become array parameters, one array for each column: a statement for any number of rows.
final class Columns {
    private Columns() {}

    static <T> @Nullable String[] texts(
            Collection<T> rows, Function<? super T, ? extends @Nullable Object> value) {
        var column = new @Nullable String[rows.size()];
        int i = 0;
        for (var row : rows) {
            var cell = value.apply(row);
            column[i++] = cell == null ? null : cell.toString();
        }
        return column;
    }

    static <T> Long[] longs(Collection<T> rows, Function<T, Long> value) {
        return rows.stream().map(value).toArray(Long[]::new);
    }

    static String[] topics(Collection<StreamId> streams) {
        return streams.stream().map(stream -> stream.topic().name()).toArray(String[]::new);
    }

    static String[] users(Collection<StreamId> streams) {
        return streams.stream().map(stream -> stream.user().value()).toArray(String[]::new);
    }

    static StreamId stream(ResultSet row) throws SQLException {
        return new StreamId(
                new UserId(row.getString("user_id")), new Topic(row.getString("topic")));
    }

    static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static EventNumber number(ResultSet row) throws SQLException {
        return new EventNumber(stream(row), row.getLong("seq"));
    }

    static Position position(ResultSet row) throws SQLException {
        return new Position(
                stream(row),
                row.getLong("last_seq"),
                Position.State.valueOf(row.getString("state")),
                new Epoch(row.getLong("epoch"), row.getLong("epoch_base")));
    }

    /// Of a stream that never began nothing was given out.
    static Issued issued(ResultSet row, String last, String epoch) throws SQLException {
        var bases = row.getArray("epoch_bases");
        return new Issued(
                row.getLong(last),
                row.getLong(epoch),
                bases == null ? List.of() : List.of((Long[]) bases.getArray()));
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
