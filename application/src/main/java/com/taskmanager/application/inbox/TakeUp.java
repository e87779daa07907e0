package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.Inbox.Store;
import com.taskmanager.application.inbox.Inbox.Transactions;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// One unit of work for streams in which something that waits is due: lock the positions, and only
/// then look at what waits.
final class TakeUp {
    /// A unit of work takes up at most this many events.
    static final int EVENTS_MAX = 100;

    private final Store store;
    private final LedgerBook book;
    private final Transactions transactions;
    private final Readings readings;
    private final InstantSource clock;

    TakeUp(Store store, Transactions transactions, Readings readings, InstantSource clock) {
        this.store = store;
        this.book = new LedgerBook(store);
        this.transactions = transactions;
        this.readings = readings;
        this.clock = clock;
    }

    /// Whether to take up one event in a unit of work: each is read and tried in a turn of its own,
    /// and the locks of many streams would be held meanwhile.
    boolean oneByOne(Consumer consumer) {
        return readings.areCareful(consumer);
    }

    /// Takes up at most `eventsMax` events. Empty when somebody else holds all these streams, or is
    /// busy with their users.
    Optional<Receipt> apply(Consumer consumer, List<EventNumber> due, int eventsMax, Trial trial) {
        transactions.begin(consumer);
        var streams =
                due.stream()
                        .map(EventNumber::stream)
                        .collect(Collectors.toCollection(TreeSet::new));
        var locked = store.positions().lock(consumer.name(), streams);
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        var ours = due.stream().filter(number -> locked.containsKey(number.stream())).toList();
        var ledger = new Ledger(consumer, locked, clock.instant());
        locked.keySet().forEach(ledger::touch);
        var turns = turns(consumer, takeable(locked.values(), ours), eventsMax, ledger);
        new Tries(transactions.locks()::lockShortly).run(consumer, turns, trial, ledger);
        if (ledger.changed().isEmpty()) {
            return Optional.empty();
        }
        calm(consumer, ours, ledger);
        return Optional.of(book.write(ledger, consumer, clock.instant()));
    }

    private void calm(Consumer consumer, List<EventNumber> due, Ledger ledger) {
        var dealtWith = due.stream().filter(number -> !ledger.isHeldUp(number.stream())).toList();
        store.due().calm(consumer.name(), dealtWith);
    }

    /// A failed head is taken up when it is due itself, never because a follower is.
    private static List<Position> takeable(Collection<Position> locked, List<EventNumber> due) {
        return locked.stream()
                .filter(position -> position.isOpen() || position.isRetriedBy(due))
                .toList();
    }

    /// The events without a gap behind each position, as many of each stream.
    private List<Arrival> turns(
            Consumer consumer, List<Position> positions, int eventsMax, Ledger ledger) {
        if (positions.isEmpty()) {
            return List.of();
        }
        int each = Math.max(1, eventsMax / positions.size());
        var reached = new Successions(positions);
        var turns = new ArrayList<Arrival>();
        for (var event : store.waiting().after(consumer.name(), positions, each)) {
            if (mayBeTried(event) && reached.isNext(event.number())) {
                var arrival = Arrival.read(event, readings.of(consumer));
                if (reached.isLeftBehind(arrival)) {
                    ledger.waitingGhost(arrival);
                } else {
                    reached.choose(arrival);
                    turns.add(arrival);
                }
            }
        }
        return turns;
    }

    /// Whoever held the position before may have tried the head and put it off.
    private boolean mayBeTried(WaitingEvent event) {
        return event.reason() != WaitingReason.RETRY || event.isDue(clock.instant());
    }
}
