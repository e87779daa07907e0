package com.taskmanager.application.simulation;

import com.taskmanager.application.event.OutboxEvent;
import com.taskmanager.application.history.HistoryWitness;
import com.taskmanager.application.inbox.ApplyDelivery;
import com.taskmanager.application.inbox.ConsumerRuns;
import com.taskmanager.application.inbox.EventEffect;
import com.taskmanager.application.inbox.EventsInHand;
import com.taskmanager.application.inbox.Inbox;
import com.taskmanager.application.inbox.InboxOperations;
import com.taskmanager.application.operations.ParkedStreams;
import com.taskmanager.application.port.EventPublisher;
import com.taskmanager.application.port.EventReading;
import com.taskmanager.application.port.RelayWakes;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.application.port.UserLocks;
import com.taskmanager.application.relay.OutboxSlots;
import com.taskmanager.application.relay.OutboxSurvey;

import java.util.concurrent.locks.Lock;

/// Where a bug can be put in: each method is asked once for each process. Here it is that nothing
/// is wrong.
class Tampering {
    void meet(Broker broker) {
        // nothing is wrong
    }

    /// A writer has just drawn the number of this event.
    void drawn(OutboxEvent event) {
        // nothing is wrong
    }

    HistoryWitness witness(HistoryWitness witness) {
        return witness;
    }

    OutboxSlots slots(OutboxSlots slots, OutboxSide side) {
        return slots;
    }

    OutboxSurvey survey(OutboxSurvey survey) {
        return survey;
    }

    EventPublisher publisher(EventPublisher publisher) {
        return publisher;
    }

    RelayWakes wakes(RelayWakes wakes) {
        return wakes;
    }

    ParkedStreams parked(ParkedStreams parked, OutboxSide side) {
        return parked;
    }

    UnitOfWork units(UnitOfWork units, InboxSide side) {
        return units;
    }

    EventReading reading(EventReading reading, InboxSide side) {
        return reading;
    }

    /// `unlocked` is the store without the locks of rows.
    Inbox.Store store(Inbox.Store store, Inbox.Store unlocked, InboxSide side) {
        return store;
    }

    /// Of an operator.
    InboxOperations.Desk desk(InboxOperations.Desk desk) {
        return desk;
    }

    /// When processes ended.
    ConsumerRuns runs(ConsumerRuns runs) {
        return runs;
    }

    /// What they had in hand.
    EventsInHand hand(EventsInHand hand) {
        return hand;
    }

    /// What the threads of a process take one after the other.
    Lock turn(Lock turn) {
        return turn;
    }

    UserLocks users(UserLocks locks) {
        return locks;
    }

    EventEffect effect(EventEffect effect, Reader reader, InboxSide side) {
        return effect;
    }

    ApplyDelivery delivery(ApplyDelivery delivery, Inbox.Store store, InboxSide side) {
        return delivery;
    }

    /// How a consumer is set up.
    boolean ordered(Reader reader) {
        return reader.ordered();
    }

    /// Before a worker looks for what is due.
    void beforeWork(Reader reader, InboxSide side) {
        // nothing is wrong
    }
}
