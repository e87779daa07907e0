package com.taskmanager.persistence.unit;

import com.taskmanager.domain.user.UserId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

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

    /// Reads what a statement answers that took locks for some of these users: a row for each lock,
    /// with its number and the transaction's id. Answers the users whose locks are held.
    public Set<UserId> taken(ResultSet rows, Collection<UserId> users, String history)
            throws SQLException {
        var numbers = new HashSet<Integer>();
        while (rows.next()) {
            numbers.add(rows.getInt(1));
            current.require().learn(new TransactionMark(rows.getString(2), history));
        }
        return users.stream()
                .filter(user -> numbers.contains(number(user)))
                .collect(Collectors.toSet());
    }
}
