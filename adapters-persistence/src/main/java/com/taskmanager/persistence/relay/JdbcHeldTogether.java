package com.taskmanager.persistence.relay;

import com.taskmanager.application.port.Unavailable;
import com.taskmanager.application.relay.HeldPart;
import com.taskmanager.application.relay.HeldSlot;
import com.taskmanager.application.relay.HeldTogether;
import com.taskmanager.application.relay.Selection;
import com.taskmanager.application.relay.Taken;
import com.taskmanager.persistence.eventlog.EventLogMode;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// One transaction that has the locks of several slots.
final class JdbcHeldTogether implements HeldTogether {
    private final RelayTransaction transaction;
    private final EventLogMode log;
    private final List<Row> accepted = new ArrayList<>();
    private SortedMap<Integer, Taken> slots = new TreeMap<>();

    private record Row(int slot, long seq) {}

    JdbcHeldTogether(Connection connection, EventLogMode log) {
        this.transaction = new RelayTransaction(connection);
        this.log = log;
    }

    void take(SortedMap<Integer, Selection> selections) throws SQLException {
        slots = new LockAndReadTogether(selections).execute(transaction.begin(), this::part);
    }

    @Override
    public SortedMap<Integer, Taken> slots() {
        return slots;
    }

    @Override
    public void commit() {
        try {
            if (accepted.isEmpty()) {
                transaction.connection().commit();
            } else {
                delete();
            }
            transaction.committed();
        } catch (SQLException e) {
            throw new Unavailable("what was published together was not deleted", e);
        }
    }

    @Override
    public void close() {
        transaction.close();
    }

    private HeldSlot part(int slot) {
        return new HeldPart(
                seqs -> {
                    for (long seq : seqs) {
                        accepted.add(new Row(slot, seq));
                    }
                });
    }

    private void delete() throws SQLException {
        DeleteAcceptedRows.andCommit(
                transaction.connection(),
                accepted.stream().map(row -> (short) row.slot()).toArray(Short[]::new),
                accepted.stream().mapToLong(Row::seq).toArray(),
                log);
    }
}
