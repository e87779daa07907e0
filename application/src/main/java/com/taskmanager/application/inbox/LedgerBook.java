package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.Inbox.Store;
import com.taskmanager.application.inbox.WaitingEvent.Failures;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes ledgers: what waits, what failed, what died, and last the positions, once for each
/// stream. In that order the last statement sees all that the others left, and may take the commit
/// along.
final class LedgerBook {
    /// When a stream that somebody else holds is looked at again. Only time makes its events due:
    /// whoever holds it may be past the moment at which it would see them.
    static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Store store;

    LedgerBook(Store store) {
        this.store = store;
    }

    Receipt write(Ledger ledger, Consumer consumer, Instant now) {
        var stored = keep(ledger, consumer.name(), now);
        var died = bury(ledger, consumer.name());
        drop(ledger, consumer.name());
        BooleanSupplier due =
                ledger.changed().isEmpty()
                        ? () -> false
                        : store.positions().advance(consumer.name(), ledger.changed(), now);
        return new Receipt(consumer, ledger, stored, died, due);
    }

    /// Of a ledger that holds one event which was set aside before. Not of its position: that is
    /// past the event.
    Receipt writeSetAside(Ledger ledger, Consumer consumer, EventNumber number) {
        fail(consumer.name(), ledger.failed());
        var died = bury(ledger, consumer.name());
        if (ledger.failed().isEmpty() && ledger.early().isEmpty()) {
            store.setAside().remove(consumer.name(), number);
        }
        return new Receipt(consumer, ledger, List.of(), died, () -> false);
    }

    private void drop(Ledger ledger, String consumer) {
        if (!ledger.dropped().isEmpty()) {
            store.waiting().drop(consumer, ledger.dropped());
        }
    }

    private void fail(String consumer, List<WaitingEvent> failed) {
        if (!failed.isEmpty()) {
            store.waiting().fail(consumer, failed);
        }
    }

    /// All that is new in one statement: whoever stores the same events without their positions
    /// would otherwise have a failed one already when he waits for those behind it.
    private List<WaitingEvent> keep(Ledger ledger, String consumer, Instant now) {
        var early = ledger.early().stream().filter(arrival -> !arrival.waits()).toList();
        if (early.isEmpty()) {
            fail(consumer, ledger.failed());
            return List.of();
        }
        var events = early.stream().map(arrival -> waiting(ledger, arrival, now)).toList();
        var taken = new HashMap<EventNumber, @Nullable UUID>();
        store.waiting()
                .store(consumer, Stream.concat(events.stream(), ledger.failed().stream()).toList())
                .forEach(at -> taken.put(at.number(), at.id()));
        fail(consumer, ledger.failed());
        early.stream()
                .filter(arrival -> taken.containsKey(arrival.number()))
                .forEach(arrival -> noteTaken(ledger, arrival, taken.get(arrival.number())));
        return events.stream().filter(event -> !taken.containsKey(event.number())).toList();
    }

    private static void noteTaken(Ledger ledger, Arrival arrival, @Nullable UUID by) {
        if (arrival.mayBe(by)) {
            ledger.duplicate();
        } else {
            ledger.fork(arrival);
        }
    }

    private static WaitingEvent waiting(Ledger ledger, Arrival arrival, Instant now) {
        return new WaitingEvent(
                arrival.number(),
                arrival.id(),
                arrival.data(),
                ledger.reasonToWait(arrival),
                Failures.NONE,
                ledger.isHeldElsewhere(arrival) ? now.plus(LOOK_AGAIN) : null);
    }

    private List<DeadLetter> bury(Ledger ledger, String consumer) {
        var added =
                ledger.dead().stream()
                        .collect(
                                Collectors.partitioningBy(
                                        letter -> store.deadLetters().add(consumer, letter)));
        added.getOrDefault(false, List.of()).forEach(_ -> ledger.duplicate());
        return added.getOrDefault(true, List.of());
    }
}
