package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;
import com.taskmanager.application.inbox.Arrival.Body;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// What a unit of work did, to be told once it is committed. `due`: whether events that waited may
/// be taken up now, which is not known before.
record Receipt(
        Consumer consumer,
        Ledger ledger,
        List<WaitingEvent> stored,
        List<DeadLetter> died,
        BooleanSupplier due) {

    /// The streams that it dealt with.
    Set<StreamId> streams() {
        return ledger.changed().stream().map(Position::stream).collect(Collectors.toSet());
    }

    /// Whether the worker has something to look at soon.
    boolean wakes() {
        return due.getAsBoolean()
                || stored.stream().anyMatch(event -> event.nextAttemptAt() != null);
    }

    void tell(InboxObserver observer, Instant committedAt) {
        signals(committedAt).forEach(signal -> observer.happened(consumer.name(), signal));
    }

    private List<InboxSignal> signals(Instant committedAt) {
        var signals = new ArrayList<InboxSignal>();
        ledger.applied().forEach(arrival -> addApplied(signals, arrival, committedAt));
        if (ledger.duplicates() > 0) {
            signals.add(new InboxSignal.Duplicates(ledger.duplicates()));
        }
        addStored(signals);
        ledger.retries().forEach(retry -> signals.add(failed(retry)));
        died.forEach(letter -> addDied(signals, letter));
        return signals;
    }

    private static void addApplied(
            List<InboxSignal> signals, Arrival arrival, Instant committedAt) {
        if (arrival.body() instanceof Body.Sound(var event)) {
            var age = Duration.between(event.time(), committedAt);
            signals.add(new InboxSignal.Applied(event.type(), age));
        }
    }

    private void addStored(List<InboxSignal> signals) {
        stored.stream()
                .collect(Collectors.groupingBy(WaitingEvent::reason, Collectors.counting()))
                .forEach((reason, n) -> signals.add(new InboxSignal.Stored(reason, n)));
    }

    private static InboxSignal failed(Ledger.Retry retry) {
        var event = retry.event();
        return new InboxSignal.Failed(event.number(), retry.type(), event.failures().count());
    }

    private void addDied(List<InboxSignal> signals, DeadLetter letter) {
        var number = letter.identity() == null ? null : letter.identity().number();
        signals.add(new InboxSignal.Died(letter.cause(), number));
        if (letter.cause().hasItsNumber() && consumer.ordered() && number != null) {
            signals.add(new InboxSignal.Halted(number.stream()));
        }
    }
}
