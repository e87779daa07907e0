package com.taskmanager.persistence.relay;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.relay.Generation;
import com.taskmanager.application.relay.HeldSlot;
import com.taskmanager.application.relay.OutboxRow;
import com.taskmanager.application.relay.Scope;
import com.taskmanager.application.relay.Selection;
import com.taskmanager.application.relay.Taken;
import com.taskmanager.persistence.unit.ServerLife;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/// Locks several slots and reads all of them, as [LockAndReadRows] does with one. What was read of
/// slots that somebody else holds, or an operator paused, is not used.
final class LockAndReadTogether {
    private static final String LOCK =
            """
            SELECT slot, paused, releases, %s
              FROM outbox_slot
             WHERE slot = ANY (?)
               FOR UPDATE SKIP LOCKED
            """
                    .formatted(ServerLife.SQL);

    static final String READ =
            """
            SELECT row.*
              FROM unnest(?, ?) AS wanted (slot, above)
             CROSS JOIN LATERAL (
                SELECT seq, topic, user_id, user_seq, event_id, occurred_at, data, slot
                  FROM (SELECT *, sum(octet_length(data))
                                  OVER (ORDER BY seq ROWS UNBOUNDED PRECEDING) AS bytes
                          FROM outbox
                         WHERE slot = wanted.slot AND seq > wanted.above
                         ORDER BY seq
                         LIMIT ?) AS candidate
                 WHERE bytes - octet_length(data) <= ?
                 ORDER BY seq) AS row
            """;

    private static final String PARKED =
            "SELECT topic, user_id, first_seq, slot FROM outbox_parked_stream WHERE slot = ANY (?)";

    private static final String SQL = String.join(";", LOCK, READ, PARKED);

    private final SortedMap<Integer, Selection> selections;
    private final int rowsMax;
    private final long bytesMax;

    /// All with the same number of rows at most; together they have the bytes of one.
    LockAndReadTogether(SortedMap<Integer, Selection> selections) {
        if (!selections.values().stream().allMatch(it -> it.scope().equals(Scope.EVERYTHING))) {
            throw new IllegalArgumentException("what goes by itself is not read with others");
        }
        this.selections = selections;
        this.rowsMax = selections.firstEntry().getValue().rowsMax();
        this.bytesMax = Selection.BYTES_MAX / selections.size();
    }

    private record Lock(boolean paused, Generation generation) {}

    private record Read(
            Map<Integer, List<OutboxRow>> rows, Map<Integer, Map<StreamId, Long>> parked) {}

    /// `held` answers how a slot is held.
    SortedMap<Integer, Taken> execute(Connection connection, IntFunction<HeldSlot> held)
            throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            var slots = selections.keySet().toArray(Integer[]::new);
            statement.setObject(1, shorts(slots));
            statement.setObject(2, shorts(slots));
            statement.setObject(
                    3, selections.values().stream().mapToLong(Selection::above).toArray());
            statement.setInt(4, rowsMax);
            statement.setLong(5, bytesMax);
            statement.setObject(6, shorts(slots));
            statement.execute();
            var locks = locks(statement);
            return taken(locks, new Read(rows(statement), parked(statement)), held);
        }
    }

    private SortedMap<Integer, Taken> taken(
            Map<Integer, Lock> locks, Read read, IntFunction<HeldSlot> held) {
        var taken = new TreeMap<Integer, Taken>();
        for (int slot : selections.keySet()) {
            var lock = locks.get(slot);
            if (lock == null) {
                taken.put(slot, new Taken.Elsewhere());
            } else {
                taken.put(slot, lock.paused() ? new Taken.Paused() : taken(slot, lock, read, held));
            }
        }
        return taken;
    }

    private Taken taken(int slot, Lock lock, Read read, IntFunction<HeldSlot> held) {
        var rows = read.rows().getOrDefault(slot, List.of());
        boolean tooLarge = OutboxRow.bytes(rows) > bytesMax;
        return new Taken.Held(
                tooLarge && rows.size() > 1 ? rows.subList(0, rows.size() - 1) : rows,
                tooLarge || rows.size() == rowsMax,
                read.parked().getOrDefault(slot, Map.of()),
                lock.generation(),
                held.apply(slot));
    }

    private static Map<Integer, Lock> locks(PreparedStatement statement) throws SQLException {
        try (var result = statement.getResultSet()) {
            var locks = new HashMap<Integer, Lock>();
            while (result.next()) {
                var generation = new Generation(result.getString(4), result.getLong(3));
                locks.put(result.getInt(1), new Lock(result.getBoolean(2), generation));
            }
            return locks;
        }
    }

    private static Map<Integer, List<OutboxRow>> rows(PreparedStatement statement)
            throws SQLException {
        try (var result = next(statement)) {
            var rows = new HashMap<Integer, List<OutboxRow>>();
            while (result.next()) {
                rows.computeIfAbsent(result.getInt(8), _ -> new ArrayList<>())
                        .add(RowReader.read(result));
            }
            return rows;
        }
    }

    private static Map<Integer, Map<StreamId, Long>> parked(PreparedStatement statement)
            throws SQLException {
        try (var result = next(statement)) {
            var parked = new HashMap<Integer, Map<StreamId, Long>>();
            while (result.next()) {
                parked.computeIfAbsent(result.getInt(4), _ -> new HashMap<>())
                        .put(StreamNames.stream(result, 1, 2), result.getLong(3));
            }
            return parked;
        }
    }

    private static ResultSet next(PreparedStatement statement) throws SQLException {
        statement.getMoreResults();
        return statement.getResultSet();
    }

    static Short[] shorts(Integer[] slots) {
        var shorts = new Short[slots.length];
        for (int n = 0; n < slots.length; n++) {
            shorts[n] = slots[n].shortValue();
        }
        return shorts;
    }
}
