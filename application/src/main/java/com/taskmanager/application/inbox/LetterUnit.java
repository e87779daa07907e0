package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.FiledLetter.Status;
import com.taskmanager.application.inbox.Inbox.Store;
import com.taskmanager.application.inbox.Inbox.Transactions;
import com.taskmanager.application.inbox.LetterResult.Busy;
import com.taskmanager.application.inbox.LetterResult.Done;
import com.taskmanager.application.inbox.LetterResult.FailedAgain;
import com.taskmanager.application.inbox.LetterResult.NoSuchLetter;
import com.taskmanager.application.inbox.LetterResult.Refused;
import com.taskmanager.application.inbox.LetterResult.Why;
import com.taskmanager.application.inbox.Position.State;
import com.taskmanager.application.port.EventReading;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/// One unit of work that retries a dead letter whose number may be missing: lock the position, then
/// the user, then the letter itself.
final class LetterUnit {
    private final Store store;
    private final InboxOperations.Desk desk;
    private final Transactions transactions;
    private final EventReading reading;
    private final InstantSource clock;

    LetterUnit(
            Store store,
            InboxOperations.Desk desk,
            Transactions transactions,
            EventReading reading,
            InstantSource clock) {
        this.store = store;
        this.desk = desk;
        this.transactions = transactions;
        this.reading = reading;
        this.clock = clock;
    }

    /// `receipt`: what to tell once it is committed.
    record Answer(LetterResult result, Optional<Receipt> receipt) {
        static Answer of(LetterResult result) {
            return new Answer(result, Optional.empty());
        }
    }

    Answer retry(Consumer consumer, FiledLetter seen, EventNumber number, Trial trial) {
        transactions.begin(consumer);
        boolean head =
                !isPassed(consumer, number)
                        && StreamHead.awaited(desk.streams(), consumer.name(), number);
        if (consumer.ordered() && !head) {
            return Answer.of(new Refused(Why.OUT_OF_ORDER));
        }
        if (transactions.locks().lockShortly(Set.of(number.stream().user())).isEmpty()) {
            return Answer.of(new Busy("somebody works on this user"));
        }
        return desk.letters()
                .lock(seen.id())
                .map(letter -> retryLocked(consumer, letter, number, head, trial))
                .orElseGet(() -> Answer.of(new NoSuchLetter(seen.id())));
    }

    private Answer retryLocked(
            Consumer consumer, FiledLetter letter, EventNumber number, boolean head, Trial trial) {
        if (!letter.is(Status.OPEN)) {
            return Answer.of(new Refused(Why.OTHER_STATUS));
        }
        var before = new Position(number.stream(), number.seq() - 1, State.OPEN);
        var ledger = new Ledger(consumer, Map.of(number.stream(), before), clock.instant());
        trial.run(consumer, List.of(Arrival.read(letter, number, reading)), ledger);
        return ledger.applied().isEmpty()
                ? failedAgain(letter, ledger)
                : applied(consumer, letter, ledger, head);
    }

    private Answer failedAgain(FiledLetter letter, Ledger ledger) {
        var error = ledger.error();
        desk.letters().replace(letter.failedAgain(error));
        return Answer.of(new FailedAgain(error));
    }

    private Answer applied(Consumer consumer, FiledLetter letter, Ledger ledger, boolean head) {
        desk.letters().remove(letter.id());
        BooleanSupplier due =
                head
                        ? store.positions()
                                .advance(consumer.name(), ledger.changed(), clock.instant())
                        : () -> false;
        var receipt = new Receipt(consumer, ledger, List.of(), List.of(), due);
        return new Answer(new Done(), Optional.of(receipt));
    }

    /// Where order does not matter and the position is past it, nobody need be kept from the stream
    /// meanwhile. A position never goes back.
    private boolean isPassed(Consumer consumer, EventNumber number) {
        var stream = number.stream();
        return !consumer.ordered()
                && store
                        .positions()
                        .peek(consumer.name(), new TreeSet<>(Set.of(stream)))
                        .values()
                        .stream()
                        .anyMatch(position -> position.isPast(number.seq()));
    }
}
