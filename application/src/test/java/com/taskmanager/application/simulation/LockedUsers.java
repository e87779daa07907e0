package com.taskmanager.application.simulation;

import com.taskmanager.application.port.UserLocks;
import com.taskmanager.domain.user.UserId;

import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The users' locks among the transactions of one database, in the one order everybody keeps.
record LockedUsers(Database database) implements UserLocks {
    @Override
    public void lock(Collection<UserId> users) {
        inOrder(users).forEach(database::lock);
    }

    @Override
    public Set<UserId> lockShortly(Collection<UserId> users) {
        return inOrder(users).filter(database::tryShortly).collect(Collectors.toSet());
    }

    private static Stream<UserId> inOrder(Collection<UserId> users) {
        return users.stream().sorted(Comparator.comparing(UserId::value));
    }
}
