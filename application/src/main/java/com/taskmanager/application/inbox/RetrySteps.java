package com.taskmanager.application.inbox;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tries again what failed, each event in a unit of work of its own: it is likely to fail again,
/// and slowly.
final class RetrySteps implements Steps {
    /// How many a step looks at.
    static final int EVENTS_MAX = 20;

    private final Units units;
    private final TakeUp takeUp;
    private final SetAsideUnit setAside;
    private final DueEvents dueEvents;
    private final InstantSource clock;

    RetrySteps(
            Units units,
            TakeUp takeUp,
            SetAsideUnit setAside,
            DueEvents dueEvents,
            InstantSource clock) {
        this.units = units;
        this.takeUp = takeUp;
        this.setAside = setAside;
        this.dueEvents = dueEvents;
        this.clock = clock;
    }

    @Override
    public Progress step(Consumer consumer) {
        var heads = due(consumer, WaitingReason.RETRY);
        var aside = due(consumer, WaitingReason.SET_ASIDE);
        if (heads.isEmpty() && aside.isEmpty()) {
            return Progress.IDLE;
        }
        long worked =
                heads.stream().filter(head -> retry(consumer, head).isPresent()).count()
                        + aside.stream()
                                .filter(one -> retryAside(consumer, one).isPresent())
                                .count();
        return worked > 0 ? Progress.WORKED : Progress.BLOCKED;
    }

    private List<EventNumber> due(Consumer consumer, WaitingReason reason) {
        return dueEvents.due(consumer.name(), Set.of(reason), clock.instant(), EVENTS_MAX);
    }

    private Optional<Receipt> retry(Consumer consumer, EventNumber head) {
        return units.runSingle(trial -> takeUp.apply(consumer, List.of(head), 1, trial));
    }

    private Optional<Receipt> retryAside(Consumer consumer, EventNumber number) {
        return units.runSingle(trial -> setAside.apply(consumer, number, trial));
    }
}
