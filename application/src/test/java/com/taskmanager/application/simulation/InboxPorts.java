package com.taskmanager.application.simulation;

import com.taskmanager.application.event.IncomingEvent;
import com.taskmanager.application.inbox.ApplyDelivery;
import com.taskmanager.application.inbox.Care;
import com.taskmanager.application.inbox.ConsumerEntry;
import com.taskmanager.application.inbox.DeadLetters;
import com.taskmanager.application.inbox.DueEvents;
import com.taskmanager.application.inbox.EventEffect;
import com.taskmanager.application.inbox.FiledLetters;
import com.taskmanager.application.inbox.Inbox;
import com.taskmanager.application.inbox.InboxOperations;
import com.taskmanager.application.inbox.InboxSignal;
import com.taskmanager.application.inbox.IssuedNumbers;
import com.taskmanager.application.inbox.Positions;
import com.taskmanager.application.inbox.SetAsideEvents;
import com.taskmanager.application.inbox.StreamLock;
import com.taskmanager.application.inbox.StreamQueue;
import com.taskmanager.application.inbox.WaitingEvents;
import com.taskmanager.application.port.EventReading;
import com.taskmanager.application.port.UnitOfWork;
import com.taskmanager.application.port.UserLocks;

/// All that the inbox of one process sees of the world, with crossroads in between.
final class InboxPorts {
    private final String who;
    private final Stage stage;
    private final InboxSide side;
    private final Crossed crossed;
    private final Inbox.Store store;

    InboxPorts(String who, Stage stage, InboxSide side) {
        this.who = who;
        this.stage = stage;
        this.side = side;
        this.crossed = new Crossed(stage.crossroads(), who);
        var unlocked = side.tables().store(side.issued());
        var locked = LockedStore.of(unlocked, side.database());
        this.store = stage.tampering().store(locked, unlocked, side);
    }

    /// Of a person's program, which is careful for nobody.
    Inbox inbox() {
        return new Inbox(transactions(), crossedStore(), surroundings(), reading());
    }

    Inbox inbox(Care care) {
        return new Inbox(transactions(), crossedStore(), surroundings(), reading(), care);
    }

    private EventReading reading() {
        return stage.tampering().reading(new FatefulReading(side.fates()), side);
    }

    InboxOperations.Desk desk() {
        var desk =
                stage.tampering().desk(LockedStore.of(side.desk(), side.tables(), side.database()));
        return new InboxOperations.Desk(
                desk.switches(),
                crossed.port(StreamLock.class, desk.streams()),
                crossed.port(StreamQueue.class, desk.queue()),
                desk.unsent(),
                crossed.port(FiledLetters.class, desk.letters()),
                desk.actions());
    }

    EventEffect effect(Reader reader) {
        EventEffect effect = event -> apply(reader, event);
        return crossed.port(EventEffect.class, stage.tampering().effect(effect, reader, side));
    }

    private void apply(Reader reader, IncomingEvent event) {
        side.effects().apply(reader.name(), event);
        if (side.fates().isDeadly(reader.name(), event)) {
            throw stage.crossroads().die(who);
        }
    }

    ApplyDelivery delivery(Inbox inbox) {
        return stage.tampering().delivery(inbox.applyDelivery(), store, side);
    }

    private Inbox.Transactions transactions() {
        return new Inbox.Transactions(
                stage.tampering().units(units(), side),
                crossed.port(
                        UserLocks.class, stage.tampering().users(new LockedUsers(side.database()))),
                crossed.port(ConsumerEntry.class, side.tables().entry()));
    }

    private UnitOfWork units() {
        return new Session(who, side.database(), side.watch(), stage);
    }

    private Inbox.Store crossedStore() {
        return new Inbox.Store(
                crossed.port(Positions.class, store.positions()),
                crossed.port(WaitingEvents.class, store.waiting()),
                crossed.port(DueEvents.class, store.due()),
                crossed.port(SetAsideEvents.class, store.setAside()),
                crossed.port(DeadLetters.class, store.deadLetters()),
                crossed.port(IssuedNumbers.class, store.issued()));
    }

    private Inbox.Surroundings surroundings() {
        return new Inbox.Surroundings(
                _ -> null, (consumer, signal) -> remark(consumer, signal), stage.clock());
    }

    private void remark(String consumer, InboxSignal signal) {
        switch (signal) {
            case InboxSignal.Failed(var number, _, var attempt) ->
                    stage.history()
                            .remark(who, consumer + ": " + number.seq() + " failed, " + attempt);
            case InboxSignal.Refused(var reason, _) ->
                    stage.history().remark(who, consumer + " sends a delivery back: " + reason);
            case InboxSignal.Stalled(var trouble) ->
                    stage.history().remark(who, consumer + " cannot work: " + trouble.getMessage());
            default -> {}
        }
    }
}
