package com.taskmanager.application.relay;

import static com.taskmanager.application.relay.SomeEvents.NOON;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.operations.OperatorAction;
import com.taskmanager.application.operations.ParkedStreams;
import com.taskmanager.application.operations.SlotSwitches;

import java.util.Set;
import java.util.UUID;

/// An outbox with all that tests do to one: writing, pausing, losing connections.
public interface OutboxTestbed {
    OutboxSlots slots();

    OutboxSurvey survey();

    /// Begins a transaction that has an id and has written something elsewhere.
    Writer begin();

    ParkedStreams parked();

    SlotSwitches switches();

    default void pause(int slot) {
        switches().pause(slot, new OperatorAction(NOON, "olga", "slot.pause", "" + slot, "test"));
    }

    /// Ends every transaction that holds a slot, as the death of its connection does.
    void loseConnections();

    /// The events that are in the outbox now.
    Set<UUID> left();

    /// A transaction of the write path.
    interface Writer {
        /// Draws the row's number, now, and answers it.
        long append(OutboxEvent event);

        void commit();

        void rollBack();
    }
}
