package com.taskmanager.persistence.relay;

import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.port.OutcomeUnknown;
import com.taskmanager.application.port.Unavailable;
import com.taskmanager.persistence.operations.JdbcOperatorActions;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/// What an operator does to a slot: one transaction that waits for the slot's lock, as long as the
/// session waits for locks, does it, and records it.
record LockedSlot(DataSource pool) {
    private static final String LOCK = "SELECT FROM outbox_slot WHERE slot = ? FOR UPDATE";

    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    <T> T run(int slot, OperatorAction action, Work<T> work) {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return run(connection, slot, action, work);
            } finally {
                rollBack(connection);
            }
        } catch (SQLException e) {
            throw new Unavailable("nothing was done to slot " + slot, e);
        }
    }

    private static <T> T run(Connection connection, int slot, OperatorAction action, Work<T> work)
            throws SQLException {
        lock(connection, slot);
        var result = work.with(connection);
        JdbcOperatorActions.add(connection, action);
        commit(connection, slot);
        return result;
    }

    /// Who hears that nothing was done does it again.
    private static void commit(Connection connection, int slot) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new OutcomeUnknown("the connection was lost in the commit of slot " + slot, e);
        }
    }

    /// After a commit there is nothing to roll back; a connection that cannot is lost anyway.
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException _) {
            // the pool throws it away
        }
    }

    private static void lock(Connection connection, int slot) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setInt(1, slot);
            statement.execute();
        }
    }
}
