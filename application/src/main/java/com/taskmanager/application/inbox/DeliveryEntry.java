package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.port.UserLocks;
import com.taskmanager.domain.user.UserId;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// How a unit of work for delivered events begins: a port of its own, so that a database may answer
/// several questions in one round trip.
public interface DeliveryEntry {
    /// What [ConsumerEntry#enter], [Positions#lock] and [IssuedNumbers#upTo] say one after the
    /// other, and [UserLocks#lockShortly] for the users whose positions are locked then, where that
    /// costs nothing. Empty when an operator has paused the consumer.
    Optional<Entered> enter(String consumer, SortedSet<StreamId> streams);

    /// The streams of the delivery.
    ///
    /// @param locked as [Positions#lock] answers
    /// @param counters as [IssuedNumbers#upTo] answers
    /// @param users whose locks are held now; null when they were not asked for
    record Entered(
            Map<StreamId, Position> locked,
            Map<StreamId, Issued> counters,
            @Nullable Set<UserId> users) {

        /// Those among them whose locks are held, whoever took them. All are users of locked
        /// streams.
        Set<UserId> lock(Set<UserId> wanted, UserLocks locks) {
            return users == null
                    ? locks.lockShortly(wanted)
                    : wanted.stream().filter(users::contains).collect(Collectors.toSet());
        }
    }
}
