package com.taskmanager.persistence.relay;

import com.taskmanager.application.event.Topic;
import com.taskmanager.application.relay.HeldSlot;
import com.taskmanager.application.relay.OutboxRow;
import com.taskmanager.application.relay.Selection;
import com.taskmanager.application.relay.Selection.Topics;
import com.taskmanager.application.relay.Taken;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Locks a slot and reads its rows: two statements, sent together, answered in one round trip.
///
/// Two, because the rows must be those of a snapshot taken after the lock was had. One statement
/// would read what its snapshot shows, which a holder that commits in between has deleted. The
/// second runs in vain when the slot is locked elsewhere, which is rare enough.
///
/// The sum is there so that a slot full of large events is not carried over to be thrown away; it
/// reads no data, only its length.
final class LockAndReadRows {
    static final String LOCK =
            "SELECT paused FROM outbox_slot WHERE slot = ? FOR UPDATE SKIP LOCKED";

    static final String READ =
            """
            SELECT seq, topic, user_id, user_seq, event_id, type, subject, occurred_at,
                   correlation_id, causation_id, traceparent, data
              FROM (SELECT *, sum(octet_length(data))
                              OVER (ORDER BY seq ROWS UNBOUNDED PRECEDING) AS bytes
                      FROM outbox
                     WHERE slot = ? AND seq > ? AND (topic = ANY (?)) = ?
                     ORDER BY seq
                     LIMIT ?) AS candidate
             WHERE bytes <= ? OR bytes = octet_length(data)
             ORDER BY seq
            """;

    private LockAndReadRows() {}

    static Taken execute(Connection connection, int slot, Selection selection, HeldSlot held)
            throws SQLException {
        try (var statement = connection.prepareStatement(LOCK + "; " + READ)) {
            statement.setShort(1, (short) slot);
            statement.setShort(2, (short) slot);
            statement.setLong(3, selection.above());
            setTopics(statement, selection.topics());
            statement.setInt(6, selection.rowsMax());
            statement.setLong(7, Selection.BYTES_MAX);
            statement.execute();
            return taken(statement, selection, held);
        }
    }

    private static void setTopics(PreparedStatement statement, Topics topics) throws SQLException {
        switch (topics) {
            case Topics.AllBut(var excepted) -> setTopics(statement, excepted, false);
            case Topics.Only(var topic) -> setTopics(statement, List.of(topic), true);
        }
    }

    private static void setTopics(
            PreparedStatement statement, Collection<Topic> topics, boolean wanted)
            throws SQLException {
        statement.setObject(4, topics.stream().map(Topic::name).toArray(String[]::new));
        statement.setBoolean(5, wanted);
    }

    private static Taken taken(PreparedStatement statement, Selection selection, HeldSlot held)
            throws SQLException {
        try (var lock = statement.getResultSet()) {
            if (!lock.next()) {
                return new Taken.Elsewhere();
            }
            if (lock.getBoolean(1)) {
                return new Taken.Paused();
            }
        }
        statement.getMoreResults();
        try (var rows = statement.getResultSet()) {
            return held(read(rows, selection.rowsMax()), selection, held);
        }
    }

    private static List<OutboxRow> read(ResultSet result, int rowsMax) throws SQLException {
        var rows = new ArrayList<OutboxRow>(rowsMax);
        while (result.next()) {
            rows.add(RowReader.read(result));
        }
        return rows;
    }

    private static Taken held(List<OutboxRow> rows, Selection selection, HeldSlot held) {
        long bytes = rows.stream().mapToLong(row -> row.event().data().size()).sum();
        boolean cut = rows.size() == selection.rowsMax() || bytes > Selection.BYTES_MAX / 2;
        return new Taken.Held(rows, cut, held);
    }
}
