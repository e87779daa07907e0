package com.taskmanager.persistence.unit;

import com.taskmanager.application.event.Murmur3;
import com.taskmanager.application.port.UserLocks;
import com.taskmanager.domain.user.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.Set;

/// Advisory locks: no row version, no log. The lock's number is a hash, so two users may share one;
/// that costs them a wait. The order is that of the numbers, never of the users.
///
/// Who locks is about to write, so the answer brings the transaction's id: it is given out when the
/// locks are there, and holds up nobody's snapshot while they are waited for.
record JdbcUserLocks(JdbcClient jdbc, CurrentUnit current, LocksBeside beside)
        implements UserLocks {
    /// Keeps these locks apart from other advisory locks in the same database.
    static final int CLASS = 1;

    /// What nearly everybody needs.
    private static final String LOCK_ONE =
            """
            SELECT pg_current_xact_id()::text, lock
              FROM (SELECT pg_advisory_xact_lock(?, ?) OFFSET 0) AS locked (lock)
            """;

    /// The numbers come in the order of the array: nothing here sorts or joins.
    private static final String LOCK =
            """
            SELECT pg_current_xact_id()::text, locks
              FROM (SELECT count(pg_advisory_xact_lock(:class, n)) FROM unnest(:numbers) AS n)
                   AS locked (locks)
            """;

    private static final String LOCK_SHORTLY =
            """
            SELECT n, pg_current_xact_id()::text AS xid
              FROM unnest(lock_users_shortly(:class, :numbers)) AS n
            """;

    @Override
    public void lock(Collection<UserId> users) {
        var unit = current.require();
        var before = beside.history();
        var xid = lock(numbers(users)).query((row, _) -> row.getString(1)).single();
        unit.learn(new TransactionMark(xid, before));
    }

    private JdbcClient.StatementSpec lock(Integer[] numbers) {
        return numbers.length == 1
                ? jdbc.sql(LOCK_ONE).params(CLASS, numbers[0])
                : jdbc.sql(LOCK).param("class", CLASS).param("numbers", numbers);
    }

    @Override
    public Set<UserId> lockShortly(Collection<UserId> users) {
        var before = beside.history();
        return jdbc.sql(LOCK_SHORTLY)
                .param("class", CLASS)
                .param("numbers", numbers(users))
                .query((ResultSet rows) -> beside.taken(rows, users, before));
    }

    private static Integer[] numbers(Collection<UserId> users) {
        return users.stream()
                .map(JdbcUserLocks::number)
                .distinct()
                .sorted()
                .toArray(Integer[]::new);
    }

    static int number(UserId user) {
        return Murmur3.hash(user.value().getBytes(StandardCharsets.UTF_8));
    }
}
