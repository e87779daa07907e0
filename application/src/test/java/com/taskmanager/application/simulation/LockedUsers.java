package com.taskmanager.application.simulation;

import com.taskmanager.application.port.UserLocks;
import com.taskmanager.domain.user.UserId;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/// The users' locks among the transactions of one database.
record LockedUsers(Database database) implements UserLocks {
    @Override
    public void lock(Collection<UserId> users) {
        users.forEach(database::lock);
    }

    @Override
    public Set<UserId> lockShortly(Collection<UserId> users) {
        return users.stream().filter(database::tryToLock).collect(Collectors.toSet());
    }
}
