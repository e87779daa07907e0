package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.DueEvents.Search;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes up what waited for an earlier number, many streams in one unit of work.
final class ReadySteps implements Steps {
    private static final Set<WaitingReason> REASONS =
            Set.of(WaitingReason.GAP, WaitingReason.BEHIND);

    private final Units units;
    private final TakeUp takeUp;
    private final DueEvents dueEvents;
    private final InstantSource clock;
    private final Avoided avoided = new Avoided();

    ReadySteps(Units units, TakeUp takeUp, DueEvents dueEvents, InstantSource clock) {
        this.units = units;
        this.takeUp = takeUp;
        this.dueEvents = dueEvents;
        this.clock = clock;
    }

    @Override
    public Progress step(Consumer consumer) {
        var now = clock.instant();
        var passedOver = avoided.at(now);
        var search = new Search(REASONS, passedOver, now, TakeUp.EVENTS_MAX);
        var due = dueEvents.due(consumer.name(), search);
        if (due.isEmpty()) {
            return passedOver.isEmpty() ? Progress.IDLE : Progress.BLOCKED;
        }
        return takeUp.oneByOne(consumer) ? takeUpOne(consumer, due) : takeUpAll(consumer, due, now);
    }

    private Progress takeUpOne(Consumer consumer, List<EventNumber> due) {
        boolean worked = due.stream().anyMatch(one -> takeUpSingle(consumer, one).isPresent());
        return worked ? Progress.WORKED : Progress.BLOCKED;
    }

    private Progress takeUpAll(Consumer consumer, List<EventNumber> due, Instant now) {
        var left = due.stream().map(EventNumber::stream).collect(Collectors.toSet());
        var receipts = takeUp(consumer, due);
        receipts.forEach(receipt -> left.removeAll(receipt.streams()));
        avoided.add(left, now);
        return receipts.isEmpty() ? Progress.BLOCKED : Progress.WORKED;
    }

    private List<Receipt> takeUp(Consumer consumer, List<EventNumber> due) {
        try {
            return units
                    .run(trial -> takeUp.apply(consumer, due, TakeUp.EVENTS_MAX, trial))
                    .stream()
                    .toList();
        } catch (RuntimeException e) {
            Trouble.passOnIfOfUnit(e);
            return due.stream().flatMap(one -> takeUpSingle(consumer, one).stream()).toList();
        }
    }

    private Optional<Receipt> takeUpSingle(Consumer consumer, EventNumber one) {
        return units.runSingle(trial -> takeUp.apply(consumer, List.of(one), 1, trial));
    }
}
