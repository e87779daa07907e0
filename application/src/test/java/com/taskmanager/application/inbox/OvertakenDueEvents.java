package com.taskmanager.application.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Between the moment at which something is found due and the one at which it is taken up, another
/// process was quicker.
final class OvertakenDueEvents implements DueEvents {
    private final DueEvents due;
    private final Runnable other;

    OvertakenDueEvents(DueEvents due, Runnable other) {
        this.due = due;
        this.other = other;
    }

    @Override
    public List<EventNumber> due(
            String consumer, Set<WaitingReason> reasons, Instant now, int limit) {
        var found = due.due(consumer, reasons, now, limit);
        if (!found.isEmpty()) {
            other.run();
        }
        return found;
    }

    @Override
    public void calm(String consumer, Collection<EventNumber> numbers) {
        due.calm(consumer, numbers);
    }
}
