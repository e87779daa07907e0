package com.taskmanager.application.port;

import com.taskmanager.domain.user.UserId;

import java.util.Collection;
import java.util.Set;

/// The common lock of all a user's changes, held until the unit of work ends.
public interface UserLocks {
    /// Takes the locks of all users concerned at once, in the one order everybody keeps, before any
    /// business row and any savepoint. Taking a lock that is held already does nothing.
    void lock(Collection<UserId> users);

    /// The same for whoever need not have them all: those that somebody holds for longer than a
    /// moment (200 ms) are passed over. Answers the users whose locks are held now.
    Set<UserId> lockShortly(Collection<UserId> users);
}
