package com.taskmanager.persistence.relay;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.Generation;
import com.taskmanager.application.relay.HeldSlot;
import com.taskmanager.application.relay.OutboxRow;
import com.taskmanager.application.relay.Scope;
import com.taskmanager.application.relay.Selection;
import com.taskmanager.application.relay.Taken;
import com.taskmanager.persistence.unit.ServerLife;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Locks a slot, reads its rows and its parked streams: three statements, sent together, answered
/// in one round trip.
///
/// Not one, because the rows must be those of a snapshot taken after the lock was had. One
/// statement would read what its snapshot shows, which a holder that commits in between has
/// deleted. The others run in vain when the slot is locked elsewhere, which is rare enough.
///
/// The sum is there so that a slot full of large events is not carried over to be thrown away; it
/// reads no data, only its length. One row more than fits is: it says that there are more.
final class LockAndReadRows {
    static final String LOCK =
            """
            SELECT paused, releases, %s
              FROM outbox_slot
             WHERE slot = ?
               FOR UPDATE SKIP LOCKED
            """
                    .formatted(ServerLife.SQL);

    static final String READ =
            """
            SELECT seq, topic, user_id, user_seq, event_id, occurred_at, data
              FROM (SELECT *, sum(octet_length(data))
                              OVER (ORDER BY seq ROWS UNBOUNDED PRECEDING) AS bytes
                      FROM outbox
                     WHERE slot = ? AND seq > ? AND (topic = ANY (?)) = ?
                       AND (topic || '/' || user_id = ANY (?)) = ?
                     ORDER BY seq
                     LIMIT ?) AS candidate
             WHERE bytes - octet_length(data) <= ?
             ORDER BY seq
            """;

    static final String PARKED =
            "SELECT topic, user_id, first_seq FROM outbox_parked_stream WHERE slot = ?";

    private LockAndReadRows() {}

    static Taken execute(Connection connection, int slot, Selection selection, HeldSlot held)
            throws SQLException {
        try (var statement = connection.prepareStatement(String.join(";", LOCK, READ, PARKED))) {
            statement.setShort(1, (short) slot);
            statement.setShort(2, (short) slot);
            statement.setLong(3, selection.above());
            setScope(statement, selection.scope());
            statement.setInt(8, selection.rowsMax());
            statement.setLong(9, Selection.BYTES_MAX);
            statement.setShort(10, (short) slot);
            statement.execute();
            return taken(statement, selection, held);
        }
    }

    private static void setScope(PreparedStatement statement, Scope scope) throws SQLException {
        switch (scope) {
            case Scope.AllBut(var topics, var streams) -> {
                setTopics(statement, topics, false);
                setStreams(statement, streams, false);
            }
            case Scope.OfTopic(var topic, var except) -> {
                setTopics(statement, List.of(topic), true);
                setStreams(statement, except, false);
            }
            case Scope.OfStream(var stream) -> {
                setTopics(statement, List.of(stream.topic()), true);
                setStreams(statement, List.of(stream), true);
            }
        }
    }

    private static void setTopics(
            PreparedStatement statement, Collection<Topic> topics, boolean wanted)
            throws SQLException {
        statement.setObject(4, topics.stream().map(Topic::name).toArray(String[]::new));
        statement.setBoolean(5, wanted);
    }

    private static void setStreams(
            PreparedStatement statement, Collection<StreamId> streams, boolean wanted)
            throws SQLException {
        statement.setObject(6, streams.stream().map(StreamNames::name).toArray(String[]::new));
        statement.setBoolean(7, wanted);
    }

    private static Taken taken(PreparedStatement statement, Selection selection, HeldSlot held)
            throws SQLException {
        Generation generation;
        try (var lock = statement.getResultSet()) {
            if (!lock.next()) {
                return new Taken.Elsewhere();
            }
            if (lock.getBoolean(1)) {
                return new Taken.Paused();
            }
            generation = new Generation(lock.getString(3), lock.getLong(2));
        }
        var rows = rows(statement, selection.rowsMax());
        boolean tooLarge = OutboxRow.bytes(rows) > Selection.BYTES_MAX;
        boolean cut = tooLarge || rows.size() == selection.rowsMax();
        var fitting = tooLarge && rows.size() > 1 ? rows.subList(0, rows.size() - 1) : rows;
        return new Taken.Held(fitting, cut, parked(statement), generation, held);
    }

    private static List<OutboxRow> rows(PreparedStatement statement, int rowsMax)
            throws SQLException {
        statement.getMoreResults();
        try (var result = statement.getResultSet()) {
            var rows = new ArrayList<OutboxRow>(rowsMax);
            while (result.next()) {
                rows.add(RowReader.read(result));
            }
            return rows;
        }
    }

    private static Map<StreamId, Long> parked(PreparedStatement statement) throws SQLException {
        statement.getMoreResults();
        try (var result = statement.getResultSet()) {
            var parked = new HashMap<StreamId, Long>();
            while (result.next()) {
                parked.put(StreamNames.stream(result, 1, 2), result.getLong(3));
            }
            return parked;
        }
    }
}
