package com.taskmanager.application.inbox;

import com.taskmanager.application.inbox.DueEvents.Search;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
    private final Avoided avoided = new Avoided();

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
        var now = clock.instant();
        var heads = due(consumer, WaitingReason.RETRY, now);
        var aside = due(consumer, WaitingReason.SET_ASIDE, now);
        if (heads.isEmpty() && aside.isEmpty()) {
            return avoided.at(now).isEmpty() ? Progress.IDLE : Progress.BLOCKED;
        }
        long worked =
                countWorked(heads, head -> retry(consumer, head), now)
                        + countWorked(aside, one -> retryAside(consumer, one), now);
        return worked > 0 ? Progress.WORKED : Progress.BLOCKED;
    }

    private List<EventNumber> due(Consumer consumer, WaitingReason reason, Instant now) {
        var search = new Search(Set.of(reason), avoided.at(now), now, EVENTS_MAX);
        return dueEvents.due(consumer.name(), search);
    }

    private long countWorked(
            List<EventNumber> due, Function<EventNumber, Optional<Receipt>> retry, Instant now) {
        return due.stream()
                .filter(number -> !avoided.at(now).contains(number.stream()))
                .filter(number -> worked(number, retry, now))
                .count();
    }

    private boolean worked(
            EventNumber number, Function<EventNumber, Optional<Receipt>> retry, Instant now) {
        boolean worked = retry.apply(number).isPresent();
        if (!worked) {
            avoided.add(Set.of(number.stream()), now);
        }
        return worked;
    }

    private Optional<Receipt> retry(Consumer consumer, EventNumber head) {
        return units.runSingle(trial -> takeUp.apply(consumer, List.of(head), 1, trial));
    }

    private Optional<Receipt> retryAside(Consumer consumer, EventNumber number) {
        return units.runSingle(trial -> setAside.apply(consumer, number, trial));
    }
}
