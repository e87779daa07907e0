package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Inbox.Store;
import com.taskmanager.application.inbox.Inbox.Transactions;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// One unit of work for some delivered events: lock the positions, sort, lock the users, try,
/// write.
final class DeliveryUnit {
    private final Store store;
    private final DeliveryEntry entry;
    private final LedgerBook book;
    private final Transactions transactions;
    private final InstantSource clock;

    DeliveryUnit(Store store, Transactions transactions, InstantSource clock) {
        this.store = store;
        this.entry = store.deliveryEntry(transactions.entry());
        this.book = new LedgerBook(store);
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Empty, with nothing done, when some of the streams were never opened.
    Optional<Receipt> apply(Consumer consumer, Intake intake, Trial trial) {
        var streams = intake.streams();
        var entered = entry.enter(consumer.name(), streams).orElseThrow(ConsumerPaused::new);
        var held = new TreeSet<>(streams);
        held.removeAll(entered.locked().keySet());
        var heldAt = peek(consumer, held);
        if (heldAt.size() < held.size()) {
            return Optional.empty();
        }
        var tries = new Tries(users -> entered.lock(users, transactions.locks()));
        var found = new StreamsAsFound(entered.locked(), heldAt, entered.counters());
        var ledger = new Ledger(consumer, found.locked(), clock.instant());
        tries.run(consumer, turns(intake, found, ledger), trial, ledger);
        return Optional.of(book.write(ledger, consumer, clock.instant()));
    }

    private static List<Arrival> turns(Intake intake, StreamsAsFound found, Ledger ledger) {
        intake.unreadable().forEach(ledger::dead);
        return new Sorting(ledger, found).turns(intake.arrivals());
    }

    /// On its own, at once committed: whoever else meets these streams for the first time waits for
    /// it.
    void open(Consumer consumer, Intake intake) {
        store.positions().open(consumer.name(), intake.streams());
    }

    private Map<StreamId, Position> peek(Consumer consumer, SortedSet<StreamId> held) {
        return held.isEmpty() ? Map.of() : store.positions().peek(consumer.name(), held);
    }
}
