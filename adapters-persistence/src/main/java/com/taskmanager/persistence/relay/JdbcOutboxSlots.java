package com.taskmanager.persistence.relay;

import com.taskmanager.application.port.Unavailable;
import com.taskmanager.application.relay.HeldTogether;
import com.taskmanager.application.relay.OutboxSlots;
import com.taskmanager.application.relay.Selection;
import com.taskmanager.application.relay.Taken;
import com.taskmanager.persistence.eventlog.EventLogMode;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SortedMap;

import javax.sql.DataSource;

/// Slots by the lock of their row in `outbox_slot`.
///
/// `pool` belongs to the relay alone and has a connection for each of its threads and one more. Its
/// sessions have `enable_seqscan`, `enable_bitmapscan` and `enable_sort` off, and end when idle in
/// a transaction for longer than the publisher's deadline and five seconds. They may have
/// `synchronous_commit` off: a deletion that is lost is made again. `log` says what the event log
/// keeps of what was accepted, in the transaction that deletes it.
public record JdbcOutboxSlots(DataSource pool, EventLogMode log) implements OutboxSlots {
    @Override
    public Taken take(int slot, Selection selection) {
        var held = new JdbcHeldSlot(connect(), slot, log);
        try {
            var taken = held.take(selection);
            if (!(taken instanceof Taken.Held)) {
                held.close();
            }
            return taken;
        } catch (SQLException e) {
            held.close();
            throw new Unavailable("slot " + slot + " could not be read", e);
        }
    }

    @Override
    public HeldTogether takeTogether(SortedMap<Integer, Selection> selections) {
        var held = new JdbcHeldTogether(connect(), log);
        try {
            held.take(selections);
            return held;
        } catch (SQLException e) {
            held.close();
            throw new Unavailable("the slots " + selections.keySet() + " could not be read", e);
        }
    }

    private Connection connect() {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            throw new Unavailable("no connection for the relay", e);
        }
    }
}
