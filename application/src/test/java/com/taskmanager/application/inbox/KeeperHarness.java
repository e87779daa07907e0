package com.taskmanager.application.inbox;

import com.taskmanager.application.event.EventData;
import com.taskmanager.application.event.Topic;
import com.taskmanager.application.inbox.Delivery.Entry;
import com.taskmanager.application.port.EventReading;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The keeper of what came by the dead-letter topic, and one consumer that listens to
/// [PlainEvents#TOPIC] and notes `alice 3`.
final class KeeperHarness {
    static final String NAME = "keeper";
    static final String LISTENER = "listener";

    private final List<InboxSignal> signals = new ArrayList<>();
    private final Inbox inbox;
    private final Consumer keeper;
    private final Consumer listener;
    private final InboxOperations.Desk desk;
    private @Nullable String closed;

    KeeperHarness(InboxWorld world) {
        this(world, new PlainEvents(), Care.none(world.clock()));
    }

    KeeperHarness(InboxWorld world, EventReading reading, Care care) {
        inbox =
                new Inbox(
                        new Inbox.Transactions(world.unitOfWork(), world.locks(), world.entry()),
                        world.store(),
                        new Inbox.Surroundings(
                                _ -> closed, (_, signal) -> signals.add(signal), world.clock()),
                        reading,
                        care);
        keeper = new Consumer(NAME, false, Set.of(), _ -> world.note("the keeper did something"));
        listener =
                new Consumer(
                        LISTENER,
                        true,
                        Set.of(PlainEvents.TOPIC),
                        event ->
                                world.note(event.stream().user() + " " + event.place().sequence()));
        desk = world.desk();
    }

    void close(String because) {
        closed = because;
    }

    /// What nobody knows the first place of.
    DeliveryResult deliver(String... texts) {
        var entries = new ArrayList<Entry>();
        for (var text : texts) {
            entries.add(entry("entry-" + entries.size(), text, null));
        }
        return apply(entries);
    }

    DeliveryResult deliver(String text, TransportPlace place) {
        return apply(List.of(entry("entry-0", text, place)));
    }

    private DeliveryResult apply(List<Entry> entries) {
        return inbox.keepLetters().apply(keeper, new Delivery(Topic.DEAD_LETTERS, entries));
    }

    private static Entry entry(String id, String text, @Nullable TransportPlace place) {
        var data = EventData.of(text.getBytes(StandardCharsets.UTF_8));
        return new Entry(id, data, null, place);
    }

    DeliveryResult deliverToListener(String... events) {
        return inbox.applyDelivery().apply(listener, PlainEvents.delivery(events));
    }

    LetterOperations letters() {
        return inbox.letterOperations(List.of(keeper, listener), desk);
    }

    InboxOperations operations() {
        return inbox.operations(Set.of(NAME, LISTENER), desk);
    }

    List<InboxSignal> signals() {
        return signals;
    }
}
