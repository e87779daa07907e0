package com.taskmanager.application.inbox;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Takes up what waited for an earlier number, many streams in one unit of work.
final class ReadySteps implements Steps {
    private static final Set<WaitingReason> REASONS =
            Set.of(WaitingReason.GAP, WaitingReason.BEHIND);

    private final Units units;
    private final TakeUp takeUp;
    private final DueEvents dueEvents;
    private final InstantSource clock;

    ReadySteps(Units units, TakeUp takeUp, DueEvents dueEvents, InstantSource clock) {
        this.units = units;
        this.takeUp = takeUp;
        this.dueEvents = dueEvents;
        this.clock = clock;
    }

    @Override
    public Progress step(Consumer consumer) {
        var due = dueEvents.due(consumer.name(), REASONS, clock.instant(), TakeUp.EVENTS_MAX);
        if (due.isEmpty()) {
            return Progress.IDLE;
        }
        return takeUp(consumer, due).isPresent() ? Progress.WORKED : Progress.BLOCKED;
    }

    private Optional<Receipt> takeUp(Consumer consumer, List<EventNumber> due) {
        try {
            return units.run(trial -> takeUp.apply(consumer, due, TakeUp.EVENTS_MAX, trial));
        } catch (RuntimeException e) {
            Trouble.passOnIfOfUnit(e);
            return due.stream()
                    .map(one -> takeUpSingle(consumer, one))
                    .flatMap(Optional::stream)
                    .reduce((_, last) -> last);
        }
    }

    private Optional<Receipt> takeUpSingle(Consumer consumer, EventNumber one) {
        return units.runSingle(trial -> takeUp.apply(consumer, List.of(one), 1, trial));
    }
}
