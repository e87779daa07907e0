package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.Inbox.Store;
import com.taskmanager.application.inbox.Inbox.Transactions;
import com.taskmanager.application.inbox.Position.State;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One unit of work for one event that was set aside: lock the user, then the event's own row, try,
/// and remove it or put it off. The position is past it: it is not asked, and not touched, even if
/// the consumer has begun to need order since.
final class SetAsideUnit {
    private final Store store;
    private final LedgerBook book;
    private final Transactions transactions;
    private final Readings readings;
    private final InstantSource clock;

    SetAsideUnit(Store store, Transactions transactions, Readings readings, InstantSource clock) {
        this.store = store;
        this.book = new LedgerBook(store);
        this.transactions = transactions;
        this.readings = readings;
        this.clock = clock;
    }

    /// Empty when somebody else has it or its user in hand, is done with it, or has just tried it.
    Optional<Receipt> apply(Consumer consumer, EventNumber number, Trial trial) {
        transactions.begin(consumer);
        if (transactions.locks().lockShortly(Set.of(number.stream().user())).isEmpty()) {
            return Optional.empty();
        }
        return store.setAside()
                .claim(consumer.name(), number)
                .filter(waiting -> waiting.isDue(clock.instant()))
                .map(
                        waiting ->
                                tryOne(
                                        consumer.withoutOrder(),
                                        Arrival.read(waiting, readings.of(consumer)),
                                        trial));
    }

    private Receipt tryOne(Consumer consumer, Arrival arrival, Trial trial) {
        var before = new Position(arrival.stream(), arrival.seq() - 1, State.OPEN);
        var ledger = new Ledger(consumer, Map.of(arrival.stream(), before), clock.instant());
        trial.run(consumer, List.of(arrival), ledger);
        return book.writeSetAside(ledger, consumer, arrival.number());
    }
}
