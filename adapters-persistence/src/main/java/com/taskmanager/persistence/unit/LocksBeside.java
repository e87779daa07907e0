package com.taskmanager.persistence.unit;

import com.taskmanager.domain.user.UserId;

/// For statements that take users' locks in the round trip of something else, as
/// [com.taskmanager.application.port.UserLocks] does. Inside a unit of work of a [WritePath].
public final class LocksBeside {
    /// Of these advisory locks.
    public static final int CLASS = JdbcUserLocks.CLASS;

    private final CurrentUnit current;
    private final ServerHistory history;

    LocksBeside(CurrentUnit current, ServerHistory history) {
        this.current = current;
        this.history = history;
    }

    public int number(UserId user) {
        return JdbcUserLocks.number(user);
    }

    /// The history the transaction is part of; to be taken before the statement.
    public String history() {
        return history.current();
    }

    /// The locks are taken, by the transaction with this id.
    public void taken(String xid, String history) {
        current.require().learn(new TransactionMark(xid, history));
    }
}
