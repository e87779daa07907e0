package com.taskmanager.persistence.relay;

import java.sql.Connection;
import java.sql.SQLException;

/// A transaction on a connection of the relay's pool, which goes back there when it is closed.
final class RelayTransaction implements AutoCloseable {
    private final Connection connection;
    private boolean open = true;

    RelayTransaction(Connection connection) {
        this.connection = connection;
    }

    Connection begin() throws SQLException {
        connection.setAutoCommit(false);
        return connection;
    }

    Connection connection() {
        return connection;
    }

    /// Nothing is left to be rolled back.
    void committed() {
        open = false;
    }

    /// What was not committed has not happened. A connection that cannot roll back is lost, and its
    /// transaction with it.
    @Override
    public void close() {
        try (connection) {
            if (open) {
                connection.rollback();
            }
        } catch (SQLException _) {
            // the pool throws it away
        }
    }
}
