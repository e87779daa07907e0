package com.taskmanager.persistence.unit;

import com.taskmanager.application.event.Murmur3;
import com.taskmanager.application.port.UserLocks;
import com.taskmanager.domain.user.UserId;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// Advisory locks: no row version, no log. The lock's number is a hash, so two users may share one;
/// that costs them a wait. The order is that of the numbers, never of the users.
record JdbcUserLocks(JdbcClient jdbc, CurrentUnit current) implements UserLocks {
    /// Keeps these locks apart from other advisory locks in the same database.
    private static final int CLASS = 1;

    /// The numbers come in the order of the array: nothing here sorts or joins.
    private static final String LOCK =
            "SELECT count(pg_advisory_xact_lock(:class, n)) FROM unnest(:numbers) AS n";

    private static final String LOCK_SHORTLY =
            "SELECT n FROM unnest(lock_users_shortly(:class, :numbers)) AS n";

    @Override
    public void lock(Collection<UserId> users) {
        current.require();
        jdbc.sql(LOCK)
                .param("class", CLASS)
                .param("numbers", numbers(users))
                .query(Long.class)
                .single();
    }

    @Override
    public Set<UserId> lockShortly(Collection<UserId> users) {
        current.require();
        var locked =
                jdbc.sql(LOCK_SHORTLY)
                        .param("class", CLASS)
                        .param("numbers", numbers(users))
                        .query(Integer.class)
                        .set();
        return users.stream()
                .filter(user -> locked.contains(number(user)))
                .collect(Collectors.toSet());
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
