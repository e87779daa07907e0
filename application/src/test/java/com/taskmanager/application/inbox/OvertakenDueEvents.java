package com.taskmanager.application.inbox;

import java.util.Collection;
import java.util.List;

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
    public List<EventNumber> due(String consumer, Search search) {
        var found = due.due(consumer, search);
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
