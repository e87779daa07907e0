package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.lookup.Envelope;
import com.taskmanager.application.lookup.Lookups;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.application.port.UserLocks;
import com.taskmanager.application.testing.InMemoryWorld;
import com.taskmanager.application.testing.SettableClock;
import com.taskmanager.domain.user.UserId;

import java.util.List;
import java.util.UUID;

/// Everything a contract of the inbox needs from one implementation of its ports.
public interface InboxWorld {
    UnitOfWork unitOfWork();

    UserLocks locks();

    ConsumerEntry entry();

    InboxOperations.Desk desk();

    Inbox.Store store();

    Inbox.Registry registry();

    SettableClock clock();

    /// Whether the consumer's effect takes many events at once.
    default boolean hasBulkEffects() {
        return false;
    }

    /// Lets the counters say that numbers up to this one were given out.
    void issue(StreamId stream, long upTo);

    /// Begins a new history: the database was restored to a time at which this number was the
    /// stream's last.
    void restore(StreamId stream, long to);

    /// The same tables as seen by a consumer that does not know the counters.
    Inbox.Store storeApart();

    Lookups.Tables lookups();

    /// Lets an event lie in the outbox, be parked, or be in the log of what was accepted.
    default void place(Sent place, EventNumber number, UUID id) {
        place(place, number, id, PLAIN);
    }

    /// The same of an event that says this of itself.
    void place(Sent place, EventNumber number, UUID id, Envelope envelope);

    Envelope PLAIN = new Envelope("t", "s", InMemoryWorld.NOON, "c", null, null);

    /// Keeps a task of this user.
    void keepTask(long id, UserId user);

    /// Where an event is before consumers have it.
    enum Sent {
        OUTBOX,
        PARKED,
        LOG
    }

    /// An effect: text that is there if and only if the unit of work commits.
    void note(String text);

    /// The texts of committed effects, in their order.
    List<String> notes();

    /// Runs while another process holds the position.
    void whileHeld(String consumer, StreamId stream, Runnable work);

    /// Runs while a change of this user takes long.
    void whileLocked(UserId user, Runnable work);

    /// What operators did, in that order.
    List<OperatorAction> actions();

    /// What waits, as `alice 3 GAP`, by number.
    List<String> waiting(String consumer);

    /// Dead letters, as `alice 3 FORK`, in the order they came; `? ? UNREADABLE`; `alice 3 FAILED
    /// SKIPPED` where a person has decided.
    List<String> dead(String consumer);

    /// Their ids, in the same order.
    List<Long> letters(String consumer);
}
