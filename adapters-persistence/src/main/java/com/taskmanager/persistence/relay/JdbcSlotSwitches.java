package com.taskmanager.persistence.relay;

import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.operations.SlotSwitches;
import com.taskmanager.application.port.Unavailable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

/// Slots paused by their row in `outbox_slot`.
public record JdbcSlotSwitches(DataSource pool) implements SlotSwitches {
    private static final String PAUSED = "SELECT slot FROM outbox_slot WHERE paused";

    private static final String SWITCH =
            "UPDATE outbox_slot SET paused = ? WHERE slot = ? AND paused <> ?";

    @Override
    public Set<Integer> paused() {
        try (var connection = pool.getConnection();
                var statement = connection.prepareStatement(PAUSED);
                var rows = statement.executeQuery()) {
            var slots = new TreeSet<Integer>();
            while (rows.next()) {
                slots.add(rows.getInt(1));
            }
            return slots;
        } catch (SQLException e) {
            throw new Unavailable("paused slots could not be listed", e);
        }
    }

    @Override
    public boolean pause(int slot, OperatorAction action) {
        return set(slot, true, action);
    }

    @Override
    public boolean resume(int slot, OperatorAction action) {
        return set(slot, false, action);
    }

    private boolean set(int slot, boolean paused, OperatorAction action) {
        return new LockedSlot(pool).run(slot, action, connection -> set(connection, slot, paused));
    }

    private static boolean set(Connection connection, int slot, boolean paused)
            throws SQLException {
        try (var statement = connection.prepareStatement(SWITCH)) {
            statement.setBoolean(1, paused);
            statement.setInt(2, slot);
            statement.setBoolean(3, paused);
            return statement.executeUpdate() > 0;
        }
    }
}
