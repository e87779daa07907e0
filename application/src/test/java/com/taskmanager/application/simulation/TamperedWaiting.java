package com.taskmanager.application.simulation;

import com.taskmanager.application.inbox.EventNumber;
import com.taskmanager.application.inbox.Position;
import com.taskmanager.application.inbox.WaitingEvent;
import com.taskmanager.application.inbox.WaitingEvents;

import java.util.Collection;
import java.util.List;

/// Waiting events to be changed in one way or another.
class TamperedWaiting implements WaitingEvents {
    private final WaitingEvents waiting;

    TamperedWaiting(WaitingEvents waiting) {
        this.waiting = waiting;
    }

    @Override
    public List<Taken> store(String consumer, List<WaitingEvent> events) {
        return waiting.store(consumer, events);
    }

    @Override
    public void fail(String consumer, List<WaitingEvent> events) {
        waiting.fail(consumer, events);
    }

    @Override
    public List<WaitingEvent> after(String consumer, Collection<Position> positions, int limit) {
        return waiting.after(consumer, positions, limit);
    }

    @Override
    public void drop(String consumer, Collection<EventNumber> numbers) {
        waiting.drop(consumer, numbers);
    }
}
