package com.taskmanager.persistence.relay;

import com.taskmanager.application.port.Unavailable;
import com.taskmanager.application.relay.HeldSlot;
import com.taskmanager.application.relay.ParkedStream;
import com.taskmanager.application.relay.Selection;
import com.taskmanager.application.relay.Taken;
import com.taskmanager.persistence.eventlog.EventLogMode;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// A transaction on one connection, ended by the first of [#delete] and [#close].
final class JdbcHeldSlot implements HeldSlot {
    private final RelayTransaction transaction;
    private final int slot;
    private final EventLogMode log;

    JdbcHeldSlot(Connection connection, int slot, EventLogMode log) {
        this.transaction = new RelayTransaction(connection);
        this.slot = slot;
        this.log = log;
    }

    Taken take(Selection selection) throws SQLException {
        return LockAndReadRows.execute(transaction.begin(), slot, selection, this);
    }

    @Override
    public void park(List<ParkedStream> streams, long[] seqs) {
        try {
            MoveToParked.execute(transaction.connection(), slot, streams, seqs);
        } catch (SQLException e) {
            throw new Unavailable("nothing of slot " + slot + " was parked", e);
        }
    }

    @Override
    public void delete(long[] seqs) {
        try {
            if (seqs.length > 0) {
                DeleteAcceptedRows.andCommit(transaction.connection(), slot, seqs, log);
            } else {
                transaction.connection().commit();
            }
            transaction.committed();
        } catch (SQLException e) {
            throw new Unavailable("what was published of slot " + slot + " was not deleted", e);
        }
    }

    @Override
    public void close() {
        transaction.close();
    }
}
