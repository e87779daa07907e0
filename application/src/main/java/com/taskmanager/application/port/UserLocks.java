package com.taskmanager.application.port;

import com.taskmanager.domain.user.UserId;

import java.util.Collection;

/// The common lock of all a user's changes, held until the unit of work ends.
public interface UserLocks {
    /// Takes the locks of all users concerned at once, in the one order everybody keeps, before any
    /// business row and any savepoint. Taking a lock that is held already does nothing.
    void lock(Collection<UserId> users);
}
