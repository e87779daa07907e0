package com.taskmanager.application.simulation;

import com.taskmanager.application.port.UserLocks;
import com.taskmanager.domain.user.UserId;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Ways in which two stand in each other's way.
final class LockBugs {
    private LockBugs() {}

    static final class OrderSwapped extends Tampering {
        private int processes;

        @Override
        UserLocks users(UserLocks locks) {
            return processes++ % 2 == 0 ? locks : new FromBehind(locks);
        }
    }

    private record FromBehind(UserLocks locks) implements UserLocks {
        @Override
        public void lock(Collection<UserId> users) {
            inOrder(users).forEach(user -> locks.lock(List.of(user)));
        }

        @Override
        public Set<UserId> lockShortly(Collection<UserId> users) {
            return inOrder(users)
                    .filter(user -> !locks.lockShortly(List.of(user)).isEmpty())
                    .collect(Collectors.toSet());
        }

        private static Stream<UserId> inOrder(Collection<UserId> users) {
            return users.stream().sorted(Comparator.comparing(UserId::value).reversed());
        }
    }
}
