package com.taskmanager.application.testing;

import com.taskmanager.application.port.UserLocks;
import com.taskmanager.domain.user.UserId;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// One transaction at a time needs no further lock; somebody else holds one when a test says so.
public final class InMemoryUserLocks implements UserLocks {
    private final InMemoryTransactions transactions;
    private final Set<UserId> heldElsewhere = new HashSet<>();

    InMemoryUserLocks(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    public void hold(UserId user) {
        heldElsewhere.add(user);
    }

    public void release(UserId user) {
        heldElsewhere.remove(user);
    }

    @Override
    public void lock(Collection<UserId> users) {
        transactions.requireRunning();
    }

    @Override
    public Set<UserId> lockShortly(Collection<UserId> users) {
        transactions.requireRunning();
        return users.stream()
                .filter(user -> !heldElsewhere.contains(user))
                .collect(Collectors.toSet());
    }
}
