package com.taskmanager.application.inbox;

import com.taskmanager.application.event.StreamId;

import java.util.Optional;
import java.util.SortedSet;

/// For a store that has no quicker way.
record EntryOneByOne(ConsumerEntry consumers, Positions positions, IssuedNumbers issued)
        implements DeliveryEntry {
    @Override
    public Optional<Entered> enter(String consumer, SortedSet<StreamId> streams) {
        if (!consumers.enter(consumer)) {
            return Optional.empty();
        }
        var locked = positions.lock(consumer, streams);
        return Optional.of(new Entered(locked, issued.upTo(streams), null));
    }
}
